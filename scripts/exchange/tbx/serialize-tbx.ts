import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Term } from '../../model/glossary.ts';
import { type Fact, factsOf } from '../fact.ts';
import { addressOf } from './authorities.ts';
import { keyedNote } from './keyed-note.ts';

/**
 * Write terms as TermBase eXchange: ISO 30042:2019, dialect TBX-Basic, with data categories as elements (style DCT).
 *
 * What the dialect has a category for stands in it: status, subject field, definition (what the person or thing is), source, link. The rest
 * stands in notes with a key; see `keyed-note.ts`.
 *
 * @param title of the collection
 */
export function serializeTbx(terms: readonly Term[], title: string): string {
  const tbx = element('tbx', { type: 'TBX-Basic', style: 'dct', 'xml:lang': 'en', ...NAMESPACES }, [
    element('tbxHeader', {}, [
      element('fileDesc', {}, [
        element('titleStmt', {}, [element('title', {}, [title])]),
        element('sourceDesc', {}, [element('p', {}, ['Tract'])]),
      ]),
    ]),
    element('text', {}, [element('body', {}, [])]),
  ]);
  // Entries are written one by one and put into the body: the tree of 50,000 at once takes gigabytes.
  const [start = '', end = ''] = written(tbx, '\n').split('<body></body>');
  const entries = terms.map((term) => `${ENTRY}${written(conceptEntry(term), ENTRY)}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${start}<body>${entries.join('')}\n    </body>${end}\n`;
}

/** A line with the indentation of an entry. */
const ENTRY = '\n      ';

function written(node: Element, line: string): string {
  indent(node, line);
  // The end of a CDATA section may not stand in a text (XML 1.0, section 2.4), and the serializer leaves it there.
  return toXml(node).replaceAll(']]>', ']]&gt;');
}

const NAMESPACES = {
  xmlns: 'urn:iso:std:iso:30042:ed-2',
  'xmlns:min': 'http://www.tbxinfo.net/ns/min',
  'xmlns:basic': 'http://www.tbxinfo.net/ns/basic',
};

function conceptEntry(term: Term): Element {
  const facts = factsOf(term);
  const tags = new Set(facts.filter(({ status }) => status === 'preferred').map(({ language }) => language));
  const { original } = term;
  const sections = [...tags].map((tag) =>
    langSec(
      tag,
      facts.filter(({ language }) => language === tag),
    ),
  );
  // The name in its own language is a term of that language, and its transliterations are terms in Latin letters.
  const ownForms = facts.filter(({ status }) => status === 'original');
  const latin = facts.filter(({ status }) => status in SCHEMES);
  const latinTag = `${original?.lang.split('-')[0] ?? 'und'}-Latn`;
  for (const [tag, terms] of [[original?.lang ?? '', ownForms] as const, [latinTag, latin] as const]) {
    const sec = sections.find(({ attributes }) => attributes['xml:lang'] === tag);
    const children = terms.map(ownTerm);
    if (sec) sec.children.push(...children);
    else if (children.length > 0) sections.push(element('langSec', { 'xml:lang': tag }, children));
  }
  // An identifier of XML begins with no digit (XML 1.0, section 2.3).
  const id = /^[0-9]/.test(term.id) ? `_${term.id}` : term.id;
  return element('conceptEntry', { id }, [
    element('min:subjectField', {}, [term.type]),
    ...facts.flatMap((fact) => aboutTheTerm(fact, tags)),
    ...sections,
  ]);
}

function aboutTheTerm({ language, status, text, detail }: Fact, tags: ReadonlySet<string>): readonly Element[] {
  // A role in a language without forms has no section to stand in.
  if (status === 'role' && !tags.has(language)) return [note(`role:${language}`, text)];
  if (language !== '' || status in SCHEMES) return [];
  if (status === 'checked-by') return [element('basic:source', {}, [text])];
  if (status !== 'identifier') return [note(status, text)];
  const target = addressOf(detail, text);
  return [
    target ? element('min:externalCrossReference', { target }, [`${detail} ${text}`]) : note(`identifier:${detail}`, text),
  ];
}

function langSec(tag: string, facts: readonly Fact[]): Element {
  const first = facts.find(({ status }) => status === 'first-mention')?.text;
  const forms = facts.filter(({ status }) => status in STATUS_VALUES);
  const own = new Set(forms.filter(({ status }) => status !== 'forbidden').map(({ text }) => text));
  const isApart = first !== undefined && !own.has(first);
  return element('langSec', { 'xml:lang': tag }, [
    ...facts.flatMap(({ status, text }) => {
      if (status === 'role') return [element('basic:definition', {}, [text])];
      return ['sort', 'case', 'elision', 'possessive', 'note'].includes(status) ? [note(status, text)] : [];
    }),
    // What is no concept is a name. Of a concept the glossary does not know: it may be a verb.
    ...forms.map(({ status, text, detail, type }) =>
      termSec(text, STATUS_VALUES[status] as string, [
        ...(type === 'concept' ? [] : [element('min:partOfSpeech', {}, ['noun'])]),
        ...(text === first && status !== 'forbidden' ? [note('first-mention', '')] : []),
        ...(detail === '' ? [] : [note('note', detail)]),
      ]),
    ),
    ...(isApart ? [termSec(first, STATUS_VALUES.admitted as string, [note('first-mention', 'only')])] : []),
  ]);
}

/** Of TBX-Basic's `administrativeStatus`. */
const STATUS_VALUES: Readonly<Record<string, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
};

function termSec(text: string, status: string, notes: readonly Element[]): Element {
  return element('termSec', {}, [element('term', {}, [text]), element('min:administrativeStatus', {}, [status]), ...notes]);
}

const SCHEMES: Readonly<Record<string, string>> = { iso9: 'ISO 9', ala_lc: 'ALA-LC', bgn_pcgn: 'BGN/PCGN' };

function ownTerm({ status, text }: Fact): Element {
  const type = status === 'original' ? 'fullForm' : 'variant';
  const about = status === 'original' ? '' : (SCHEMES[status] as string);
  return element('termSec', {}, [element('term', {}, [text]), element('basic:termType', {}, [type]), note(status, about)]);
}

function note(key: string, text: string): Element {
  return element('note', {}, [keyedNote(key, text).trimEnd()]);
}

function element(name: string, attributes: Readonly<Record<string, string>>, children: readonly (Element | string)[]): Element {
  const content = children.map(
    (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child.replace(ILLEGAL, '') } : child),
  );
  return { type: 'element', name, attributes, children: content };
}

/** What XML 1.0 (section 2.2, Char) has no place for. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Set elements that hold elements on lines of their own. */
function indent(node: Element, line: string): void {
  if (!node.children.some((child) => child.type === 'element')) return;
  const within = `${line}  `;
  for (const child of node.children) if (child.type === 'element') indent(child, within);
  const space = (value: string): ElementContent => ({ type: 'text', value });
  node.children = [...node.children.flatMap((child) => [space(within), child]), space(line)];
}
