import type { Element } from 'xast';
import { TERM_TYPES } from '../../model/glossary.ts';
import { type Draft, draftsOf, type Fault, type PlacedFact } from '../draft.ts';
import { type Fact, STATUSES, type Status } from '../fact.ts';
import { below, childrenOf, placeOf, rawText, readXml } from '../xml/read-xml.ts';
import { identifierAt } from './authorities.ts';
import { readKeyedNote } from './keyed-note.ts';

/**
 * Read terms from TermBase eXchange, ISO 30042:2019, of any dialect, in both styles: data categories as elements
 * (`<min:administrativeStatus>`) or as types (`<termNote type="administrativeStatus">`).
 *
 * Entities that a file declares are not expanded, and nothing outside it is fetched. What Tract has no place for is passed over.
 */
export function parseTbx(text: string): { readonly drafts: readonly Draft[]; readonly faults: readonly Fault[] } {
  const top = readXml(text);
  if (!('name' in top)) return { drafts: [], faults: [top] };
  if (top.name !== 'tbx')
    return { drafts: [], faults: [{ ...placeOf(top), key: 'cli.import.fault.noTbx', values: { name: top.name } }] };
  const faults: Fault[] = [];
  const facts: PlacedFact[] = [];
  for (const concept of below(top, 'conceptEntry')) facts.push(...factsOfConcept(concept, faults));
  return { drafts: draftsOf(facts, faults), faults };
}

function factsOfConcept(concept: Element, faults: Fault[]): readonly PlacedFact[] {
  const sections = childrenOf(concept).filter((child) => child.name === 'langSec');
  const firstTerm = sections.flatMap((section) => below(section, 'term'))[0];
  if (!firstTerm) {
    faults.push({ ...placeOf(concept), key: 'cli.import.fault.noTerm', values: {} });
    return [];
  }
  const id = slug(concept.attributes.id ?? '') || slug(textOf(firstTerm));
  const field = categories(concept, 'subjectField').map(textOf)[0];
  // A subject field of another house is no type.
  const type = TERM_TYPES.find((one) => one === field) ?? '';
  const facts: PlacedFact[] = [];
  const add = (node: Element, status: Status, text: string, language = '', detail = '') =>
    facts.push({ id, type, language, status, text, detail, ...placeOf(node) });
  for (const node of categories(concept, 'source')) add(node, 'checked-by', textOf(node));
  for (const node of categories(concept, 'externalCrossReference')) {
    const found = identifierAt(node.attributes.target ?? '');
    if (found) add(node, 'identifier', found.identifier, '', found.authority);
  }
  for (const node of categories(concept, 'note')) {
    const { key, detail, text } = readKeyedNote(noteText(node));
    const isRole = key === 'role';
    add(node, statusOf(key) ?? 'note', statusOf(key) ? text : noteText(node), isRole ? detail : '', isRole ? '' : detail);
  }
  for (const section of sections) {
    const language = section.attributes['xml:lang'] ?? '';
    for (const node of categories(section, 'definition')) add(node, 'role', textOf(node), language);
    for (const node of categories(section, 'note')) {
      const { key, text } = readKeyedNote(noteText(node));
      add(node, statusOf(key) ?? 'note', statusOf(key) ? text : noteText(node), language);
    }
    for (const term of childrenOf(section).filter((child) => child.name === 'termSec')) {
      for (const { status, text, detail } of factsOfTerm(term)) {
        // The transliterations of a name hold in every language.
        add(term, status, text, status === 'iso9' || status === 'ala_lc' || status === 'bgn_pcgn' ? '' : language, detail);
      }
    }
  }
  return facts;
}

/** What a section about one term says: a form with its status, or the name in its own script, or a transliteration. */
function factsOfTerm(section: Element): readonly Pick<Fact, 'status' | 'text' | 'detail'>[] {
  const [term] = childrenOf(section).filter((child) => child.name === 'term');
  const text = term ? textOf(term) : '';
  const notes = categories(section, 'note').map((node) => readKeyedNote(noteText(node)));
  const own = notes.map(({ key }) => statusOf(key)).find((status) => status && OWN_FORMS.has(status));
  if (own) return [{ status: own, text, detail: '' }];
  const value = categories(section, 'administrativeStatus').map(textOf)[0] ?? '';
  const status = STATUS_OF[value] ?? 'preferred';
  const detail = status === 'forbidden' ? (notes.find(({ key }) => key === 'note')?.text ?? '') : '';
  const first = notes.find(({ key }) => key === 'first-mention');
  return [
    ...(first?.text === 'only' ? [] : [{ status, text, detail }]),
    ...(first ? [{ status: 'first-mention' as const, text, detail: '' }] : []),
  ];
}

const OWN_FORMS: ReadonlySet<Status> = new Set(['original', 'iso9', 'ala_lc', 'bgn_pcgn']);

/** `administrativeStatus` of TBX-Basic. A term without one is as good as preferred. */
const STATUS_OF: Readonly<Record<string, Status>> = {
  'preferredTerm-admn-sts': 'preferred',
  'admittedTerm-admn-sts': 'admitted',
  'deprecatedTerm-admn-sts': 'forbidden',
  'supersededTerm-admn-sts': 'forbidden',
};

function statusOf(key: string): Status | undefined {
  return STATUSES.find((one) => one === key);
}

/** The parts of an element that a category names, also within a group. */
function categories(node: Element, name: string): readonly Element[] {
  return childrenOf(node).flatMap((child) => {
    if (/^(?:admin|descrip|termNote|ref|xref|transac)Grp$/.test(child.name)) return categories(child, name);
    return child.name.slice(child.name.indexOf(':') + 1) === name || child.attributes.type === name ? [child] : [];
  });
}

/** The text of an element on one line. Only the white space of XML is that of its layout: a no-break space is part of a name. */
function textOf(node: Element): string {
  return rawText(node)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** The text of a note, which may have lines of its own. */
function noteText(node: Element): string {
  return rawText(node)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, '\n')
    .replace(/^[ \t\n]+/, '')
    .trimEnd();
}

/** Make an id of a foreign one, or of a term: `_TB 12` gives `tb-12`. */
function slug(text: string): string {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
