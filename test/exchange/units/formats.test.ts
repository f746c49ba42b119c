import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readString, writeField } from '../../../scripts/exchange/po/strings.ts';
import { bringsUnits, readUnits } from '../../../scripts/exchange/read-units.ts';
import { below, childrenOf, rawText, readXml } from '../../../scripts/exchange/xml/read-xml.ts';
import { hashOf } from '../../../scripts/model/segment.ts';
import { OWN_ROOT } from '../../../scripts/support/host.ts';
import { diskHost } from '../../disk-host.ts';
import { pressTerms } from '../press-terms.ts';
import { bookOf, exported, FORMS, imported, readTogether, titled, twoTexts } from './two-texts.ts';

const pamphlet = async () => {
  const glossary = { terms: await pressTerms(), hash: 'x' };
  return twoTexts(diskHost(OWN_ROOT), 'a-hundred-years-after', { glossary });
};

const faultsOf = async (text: string) =>
  (await readUnits(text)).faults.map(({ line, column, key }) => `${line}:${column} ${key}`);

test('every form is known by its beginning, and terms are not taken for texts', async () => {
  const texts = await bookOf(titled('Bread', 'Cold.\n'), titled('Le pain', 'Froid.\n'));
  for (const form of FORMS) assert(bringsUnits(await exported(texts, form)), form);
  assert(bringsUnits('\n# x\n#, fuzzy\nmsgid ""\n'));
  assert(bringsUnits('<?xml version="1.0"?>\n<!-- <tbx> -->\n<tmx version="1.4"/>'));
  for (const other of ['id,type\nx,y\n', '<tbx/>', '<?xml version="1.0"?><!-- <xliff> --><tbx/>', ''])
    assert(!bringsUnits(other), other);
  // A comment on each line, and no entry after them, is read once.
  const start = performance.now();
  assert(!bringsUnits('#   \n'.repeat(100_000)));
  assert(!bringsUnits(`<?xml?>${'<!-- '.repeat(100_000)}`));
  assert(performance.now() - start < 1000);
});

test('the same texts give the same bytes', async () => {
  for (const form of FORMS) assert.equal(await exported(await pamphlet(), form), await exported(await pamphlet(), form));
});

describe('PO', () => {
  test('whatever a text holds comes back', () => {
    const text = fc
      .array(fc.constantFrom('a', ' ', '\n', '\\', '"', '\t', 'é', '😀', '\\n', 'mmmmmmmmmmmm '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (value) => {
        const written = writeField('msgstr', value).replace(/^msgstr /, '');
        assert.equal(
          written
            .split('\n')
            .map((line) => readString(line))
            .join(''),
          value,
        );
        assert(written.split('\n').every((line) => line.length < 200));
      }),
    );
  });

  test('what is behind is fuzzy, with what it was; terms and places stand beside', async () => {
    const texts = await bookOf(titled('Bread', 'The Cheka 1918.\n'), titled('Le pain', 'La Tchéka 1918.\n'));
    const { book } = readTogether(texts, [['The Cheka in 1917.', 'La Tchéka 1918.']]);
    const po = await exported({ ...texts, book: { ...book, glossary: { terms: await pressTerms(), hash: 'x' } } }, 'po');
    assert.match(
      po,
      /#\. opening: paragraph\n#\. Cheka = Tchéka[^\n]*\n#\. tract source=\w{16} target=\w{16}\n#: manuscript\/x\/en\.md:5\n#, fuzzy\n#\| msgid "The Cheka in 1917\."\nmsgctxt "opening\/p1"\nmsgid "The Cheka 1918\."\nmsgstr "La Tchéka 1918\."\n/,
    );
  });

  test('files of other programs are understood, and bad ones told of with their lines', async () => {
    const head = 'msgid ""\nmsgstr "Language: pt_BR\\nX-Source-Language: en\\nX-Tract-Book: x\\n"\n';
    const { file } = await readUnits(
      `\uFEFF# c\r\n${head.replaceAll('\n', '\r\n')}\r\n#~ msgid "old"\r\n#~ msgstr "alt"\r\n\r\n#,fuzzy\r\nmsgctxt "a/p1"\r\nmsgid "A"\r\nmsgstr ""\r\n"B\\x41\\101"\r\n`,
    );
    assert.deepEqual([file?.book, file?.target], ['x', 'pt-BR']);
    assert.deepEqual(file?.units, [{ id: 'a/p1', line: 11, column: 1, text: 'BAA', isFuzzy: true }]);
    assert.deepEqual(await faultsOf('msgctxt "a"\nmsgid "A"\nmsgstr "B"\n'), ['1:1 cli.import.fault.po.noHead']);
    assert.deepEqual(await faultsOf(head.replace('Language', 'Content-Type: text/plain; charset=ISO-8859-1\\nLanguage')), [
      '2:1 cli.import.fault.po.charset',
    ]);
    assert.deepEqual(await faultsOf(head.replace('X-Tract-Book: x\\n', '')), ['2:1 cli.import.fault.noBook']);
    assert.deepEqual(await faultsOf(`${head}\n  msgidd "A"\nmsgid "A\n"B"\n`), [
      '4:3 cli.import.fault.po.line',
      '5:1 cli.import.fault.po.line',
      '6:1 cli.import.fault.po.line',
    ]);
  });
});

describe('XLIFF', () => {
  test('version 2.1 has what the specification asks of it', async () => {
    const root = readXml(await exported(await pamphlet(), 'xliff'));
    assert('name' in root);
    assert.deepEqual([root.attributes.version, root.attributes.srcLang, root.attributes.trgLang], ['2.1', 'en', 'fr']);
    const units = below(root, 'unit');
    assert(units.length > 80);
    const ids = units.map(({ attributes }) => attributes.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const unit of units) {
      // Modules, notes, data, segments: the order of the schema.
      const order = childrenOf(unit).map(({ name }) =>
        ['gls:glossary', 'mda:metadata', 'notes', 'originalData', 'segment'].indexOf(name),
      );
      assert.deepEqual(order, [...order].sort());
      const data = new Set(below(unit, 'data').map(({ attributes }) => attributes.id));
      const codes = (side: string) => below(unit, side).flatMap((one) => [...inlineOf(one)]);
      for (const side of ['source', 'target']) {
        const own = codes(side);
        for (const { attributes } of own)
          for (const [name, value] of Object.entries(attributes))
            if (name.startsWith('dataRef')) assert(data.has(value), String(value));
        const numbers = own.map(({ attributes }) => attributes.id);
        assert.equal(new Set(numbers).size, numbers.length);
        for (const { attributes } of own) assert(!attributes.subType || attributes.type);
      }
      const [segment] = below(unit, 'segment');
      assert(!segment?.attributes.subState || segment.attributes.state);
      assert(segment?.attributes.state !== 'final' || below(unit, 'target').length === 1);
    }
    for (const name of ['gls:term', 'gls:translation', 'pc', 'ph', 'note']) assert(below(root, name).length > 0, name);
  });

  test('what other tools do to a unit is undone: segments, markers, separate starts and ends', async () => {
    const texts = await bookOf(
      titled('Bread', 'Very *cold*[^1]. Yes.\n\n[^1]: May.\n'),
      titled('Le pain', 'Froid[^1].\n\n[^1]: Mai.\n'),
    );
    const file = (await exported(texts, 'xliff')).replace(
      /<segment id="s1" state="translated">\s*(<source>Very [\s\S]*?)<\/segment>/,
      (_, source: string) =>
        `<segment id="s1">${source.replace(/<target>[\s\S]*/, '')}<target>Très <mrk id="m" type="term"><sc id="1"/>froid<ec startRef="1" dataRef="d1"/></mrk><sm id="n"/><ph id="2"/>.</target></segment>` +
        '<ignorable><source> </source></ignorable><segment id="s2"><source/><target>Oui<cp hex="21"/></target></segment>',
    );
    const broken = await imported(texts, file);
    assert.deepEqual(
      broken.faults.map((fault) => fault.replace(/^\d+:\d+ /, '')),
      ['cli.import.fault.code'],
      'a start of another kind than in the source has no data',
    );
    const { files, faults } = await imported(texts, file.replace('<sc id="1"/>', '<sc id="1" dataRef="d1"/>'));
    assert.deepEqual(faults, []);
    assert.equal(files['manuscript/x/fr.md'], titled('Le pain', 'Très *froid*[^1]. Oui!\n\n[^1]: Mai.\n'));
  });

  test('unknown codes are told of with their line, and the other units are read', async () => {
    const texts = await bookOf(titled('Bread', 'Cold[^1].\n\n[^1]: May.\n'), titled('Le pain', 'Froid[^1].\n\n[^1]: Mai.\n'));
    for (const [form, change] of [
      ['xliff', (text: string) => text.replace(/(<target>Froid)<ph [^>]*>/, '$1<ph id="9" dataRef="d9"/>')],
      ['xliff', (text: string) => text.replace(/(<target>Froid)<ph [^>]*>/, '$1<b/>')],
      ['xliff 1.2', (text: string) => text.replace(/(<target[^>]*>Froid)<ph [\s\S]*?<\/ph>/, '$1<x id="1"/>')],
    ] as const) {
      const text = change(await exported(texts, form)).replace('>Mai.<', '>Juin.<');
      const { faults, files } = await imported(texts, text);
      const line = text.slice(0, text.indexOf('Froid')).split('\n').length;
      assert.deepEqual(
        faults.map((fault) => fault.replace(/:\d+ /, ' ')),
        [`${line} cli.import.fault.code`],
      );
      assert.equal(files['manuscript/x/fr.md'], titled('Le pain', 'Froid[^1].\n\n[^1]: Juin.\n'));
    }
  });

  test('entities that a file declares are not expanded, nor is anything fetched; bad files are told of', async () => {
    const bomb = '<!DOCTYPE xliff [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    for (const name of ['b', 'c'])
      assert.deepEqual(await faultsOf(`${bomb}\n<xliff version="2.1">&${name};</xliff>`), ['2:22 cli.import.fault.xml']);
    assert.deepEqual(await faultsOf('<xliff version="3.0"/>'), ['1:1 cli.import.fault.xliffVersion']);
    assert.deepEqual(await faultsOf('<xliff version="2.1" srcLang="en"/>'), ['1:1 cli.import.fault.noBook']);
    assert.deepEqual(await faultsOf('<tmx version="1.4">\n<header/></tmx>'), ['2:1 cli.import.fault.noBook']);
    assert.match((await faultsOf(`<xliff version="2.1">${'<g>'.repeat(100_000)}`))[0] ?? '', /cli\.import\.fault\.xml/);
  });
});

function* inlineOf(element: ReturnType<typeof below>[number]): Generator<ReturnType<typeof below>[number]> {
  for (const child of childrenOf(element)) {
    yield child;
    yield* inlineOf(child);
  }
}

test('a memory has what was read together and no more; blocks that answer one stand with it', async () => {
  const texts = await bookOf(titled('Bread', 'One.\n\nTwo.\n\nThree.\n'), titled('Le pain', 'Un. Deux.\n\nTrois.\n'));
  const side = (words: readonly string[]) => words.map((text) => ({ hash: hashOf(text), text }));
  const pairs = [{ sides: { en: side(['One.', 'Two.']), fr: side(['Un. Deux.']) }, by: 'Ada', on: '2026-11-25' }];
  const book = { ...texts.book, lock: { path: 'x', state: 'read' as const, pairs } };
  const root = readXml(await exported({ ...texts, book }, 'tmx'));
  assert('name' in root);
  const units = below(root, 'tu').map((unit) => below(unit, 'seg').map(rawText));
  assert.deepEqual(units, [['One.\n\nTwo.', 'Un. Deux.']]);
});

/** Why a program can not be tried here; false where it is on the path. */
function missing(...command: readonly [string, ...string[]]): string | false {
  const { error } = spawnSync(command[0], command.slice(1));
  return error ? `${command[0]} is not installed here` : false;
}

async function run(name: string, text: string, command: (path: string, out: string) => readonly [string, ...string[]]) {
  const folder = await mkdtemp(join(tmpdir(), 'tract-exchange-'));
  try {
    await writeFile(join(folder, name), text);
    const [program, ...args] = command(join(folder, name), join(folder, 'out'));
    const { status, stderr, stdout } = spawnSync(program, args, { encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}`, out: await readFile(join(folder, 'out'), 'utf8').catch(() => '') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('real tools', () => {
  test('msgfmt -c finds nothing to say', { skip: missing('msgfmt', '--version') }, async () => {
    const { status, said } = await run('fr.po', await exported(await pamphlet(), 'po'), (path, out) => [
      'msgfmt',
      '-c',
      '-o',
      out,
      path,
    ]);
    assert.deepEqual([status, said], [0, '']);
  });

  test('a PO that msgcat has written anew comes back unchanged', { skip: missing('msgcat', '--version') }, async () => {
    const texts = await pamphlet();
    const { out } = await run('fr.po', await exported(texts, 'po'), (path, file) => ['msgcat', '-w', '60', '-o', file, path]);
    const { says, faults } = await imported(texts, out);
    assert.deepEqual([faults, says.filter((line) => !line.endsWith(' same'))], [[], []]);
  });

  test('pofilter reads the PO and finds no fault of form', { skip: missing('pofilter', '--version') }, async () => {
    const checks = ['-t', 'untranslated', '-t', 'escapes', '-t', 'newlines', '-t', 'tabs'];
    const { status, out } = await run('fr.po', await exported(await pamphlet(), 'po'), (path, file) => [
      'pofilter',
      '--progress=none',
      ...checks,
      path,
      '-o',
      file,
    ]);
    assert.deepEqual([status, out.includes('msgctxt')], [0, false]);
  });

  test('xliff2po understands XLIFF 1.2', { skip: missing('xliff2po', '--version') }, async () => {
    const { status, out } = await run('fr.xliff', await exported(await pamphlet(), 'xliff 1.2'), (path, file) => [
      'xliff2po',
      '--progress=none',
      path,
      file,
    ]);
    assert.equal(status, 0);
    assert.match(out, /msgid "A Hundred Years After"\nmsgstr "Cent ans après"/);
  });
});
