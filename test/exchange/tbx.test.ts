import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTbx } from '../../scripts/exchange/tbx/parse-tbx.ts';
import { serializeTbx } from '../../scripts/exchange/tbx/serialize-tbx.ts';
import type { Term } from '../../scripts/model/glossary.ts';

const place = { path: '', line: 1, column: 1 };
const LENIN: Term = {
  id: '1870-lenin',
  type: 'person',
  original: { lang: 'ru', text: 'Ленин' },
  transliteration: { iso9: 'Lenin' },
  identifiers: { wikidata: 'Q1394', house: '7' },
  roles: { en: 'leader', de: 'Führer' },
  checkedBy: ['a library'],
  note: '[case] is no note of ours',
  locales: {
    en: {
      preferred: 'Lenin',
      firstMention: 'Vladimir Lenin',
      admitted: [],
      forbidden: [{ form: 'Lenine', reason: 'French.' }],
      case: 'any',
      place,
    },
  },
  place,
};

test('a term is an entry of TBX-Basic in the style DCT', () => {
  assert.equal(
    serializeTbx([LENIN], 'Press & \u0001Co.]]>'),
    `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>Press &#x26; Co.]]&gt;</title>
      </titleStmt>
      <sourceDesc>
        <p>Tract</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="_1870-lenin">
        <min:subjectField>person</min:subjectField>
        <min:externalCrossReference target="https://www.wikidata.org/entity/Q1394">wikidata Q1394</min:externalCrossReference>
        <note>[identifier:house] 7</note>
        <note>[role:de] Führer</note>
        <basic:source>a library</basic:source>
        <note>[note] [case] is no note of ours</note>
        <langSec xml:lang="en">
          <note>[case] any</note>
          <basic:definition>leader</basic:definition>
          <termSec>
            <term>Lenin</term>
            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
            <min:partOfSpeech>noun</min:partOfSpeech>
          </termSec>
          <termSec>
            <term>Lenine</term>
            <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>
            <min:partOfSpeech>noun</min:partOfSpeech>
            <note>French.</note>
          </termSec>
          <termSec>
            <term>Vladimir Lenin</term>
            <min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
            <note>[first-mention] only</note>
          </termSec>
        </langSec>
        <langSec xml:lang="ru">
          <termSec>
            <term>Ленин</term>
            <basic:termType>fullForm</basic:termType>
            <note>[original]</note>
          </termSec>
        </langSec>
        <langSec xml:lang="ru-Latn">
          <termSec>
            <term>Lenin</term>
            <basic:termType>variant</basic:termType>
            <note>[iso9] ISO 9</note>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
`,
  );
});

const tbx = (body: string, attributes = 'style="dca" type="TBX-Basic"') =>
  `<?xml version="1.0"?>\n<tbx ${attributes} xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n<text><body>${body}</body></text></tbx>`;

test('a file of another program is read: data categories as types, groups, words in bold, several preferred terms', () => {
  const { drafts, faults } = parseTbx(
    tbx(`<conceptEntry id="TB_12">
      <descrip type="subjectField">History</descrip>
      <xref type="externalCrossReference" target="https://viaf.org/viaf/7">VIAF</xref>
      <descripGrp><descrip type="definition">passed over</descrip></descripGrp>
      <note>One
        note.</note>
      <langSec xml:lang="EN">
        <descripGrp><descrip type="definition">a <hi>red</hi>  flag</descrip><admin type="source">x</admin></descripGrp>
        <termSec><term>Red&#160;flag</term></termSec>
        <termSec><term>red banner</term></termSec>
        <termSec><term>pink flag</term><termNoteGrp><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termNoteGrp><note><![CDATA[Too <pale>.]]></note></termSec>
      </langSec>
      <langSec xml:lang="fr"><termSec><term>drapeau rouge</term></termSec></langSec>
    </conceptEntry>
    <conceptEntry><langSec xml:lang="fr"><termSec><term>Été 1921</term></termSec></langSec></conceptEntry>`),
  );
  assert.deepEqual(faults, []);
  const bare = { transliteration: {}, identifiers: {}, roles: {}, checkedBy: [] };
  assert.deepEqual(drafts, [
    {
      ...bare,
      id: 'tb-12',
      identifiers: { viaf: '7' },
      note: 'One\nnote.',
      roles: { en: 'a red flag' },
      locales: {
        en: {
          preferred: 'Red\u00a0flag',
          admitted: ['red banner'],
          forbidden: [{ form: 'pink flag', reason: 'Too <pale>.' }],
        },
        fr: { preferred: 'drapeau rouge', admitted: [], forbidden: [] },
      },
    },
    { ...bare, id: 'ete-1921', locales: { fr: { preferred: 'Été 1921', admitted: [], forbidden: [] } } },
  ]);
});

test('bad files are told of at their place, entities are not expanded and nothing is fetched', () => {
  const told = (text: string) =>
    parseTbx(text).faults.map(({ key, line, column }) => `${line}:${column} ${key.slice('cli.import.fault.'.length)}`);
  assert.deepEqual(told('<tbx>\n  <text></tbx>'), ['2:9 xml']);
  assert.deepEqual(told(''), ['1:1 xml']);
  assert.deepEqual(told('<martif type="TBX"/>'), ['1:1 noTbx']);
  assert.deepEqual(told(tbx('\n <conceptEntry id="x"/>')), ['4:2 noTerm']);
  assert.deepEqual(told(tbx('<conceptEntry id="x"><langSec><termSec><term>x</term></termSec></langSec></conceptEntry>')), [
    '3:43 noLanguage',
  ]);
  assert.deepEqual(
    told(tbx('<conceptEntry id="x"><langSec xml:lang="en"><termSec><term> </term></termSec></langSec></conceptEntry>')),
    ['3:57 empty'],
  );
  const lol = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
  assert.deepEqual(told(`<!DOCTYPE tbx [<!ENTITY l0 "lol">${lol}]><tbx>&l9;</tbx>`)[0]?.split(' ')[1], 'xml');
  assert.deepEqual(told('<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>')[0]?.split(' ')[1], 'xml');
});

test('a megabyte of hostile text takes no longer than its length', () => {
  for (const text of ['<a>', '<a ', '&lt;', '<!--', '[a:', ' \n', '<![CDATA[', '<conceptEntry/>']) {
    const start = performance.now();
    parseTbx(text.repeat(1_000_000 / text.length));
    parseTbx(
      tbx(`<conceptEntry><note>${text.includes('<') ? '' : text.repeat(1_000_000 / text.length)}</note></conceptEntry>`),
    );
    const seconds = (performance.now() - start) / 1000;
    assert(seconds < 10, `${JSON.stringify(text)} took ${seconds} s`);
  }
});
