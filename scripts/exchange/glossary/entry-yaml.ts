import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { Term, TermForms } from '../../model/glossary.ts';
import { parseLanguage } from '../../model/language.ts';

/** Long sentences stay on one line, as an editor writes them. */
const LAYOUT = { lineWidth: 0, flowCollectionPadding: false };

/** Write a term as an entry of a glossary file, set in by `indent` spaces: `- id: lenin` and what belongs to it. */
export function writeEntry(term: Term, indent: number): string {
  return setIn(stringify([entryOf(term)], LAYOUT), indent);
}

/**
 * Write what changed of a term into the text of its entry. The keys that did not change stay as they are, with their comments.
 *
 * @param text from the first key to the end of the last value
 * @param indent columns before the first key
 */
export function rewriteEntry(text: string, indent: number, before: Term, after: Term): string {
  const document = parseDocument(' '.repeat(indent) + text, { logLevel: 'error' });
  update(document, [], entryOf(before), entryOf(after));
  return setIn(document.toString(LAYOUT), indent).trim();
}

type Mapping = Readonly<Record<string, unknown>>;

function update(document: Document, path: readonly string[], before: Mapping, after: Mapping): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[key], after[key]];
    if (isDeepStrictEqual(old, now)) continue;
    const at = [...path, writtenKey(document, path, key)];
    if (now === undefined) document.deleteIn(at);
    else if (isMapping(old) && isMapping(now) && isMap(document.getIn(at))) update(document, at, old, now);
    else document.setIn(at, document.createNode(now));
  }
}

/** A language may be written in another letter case than tags have. */
function writtenKey(document: Document, path: readonly string[], key: string): string {
  const node = path.length === 0 ? document.contents : document.getIn(path);
  if (!isMap(node)) return key;
  const keys = node.items.map((item) => (isScalar(item.key) ? String(item.key.value) : ''));
  return keys.includes(key) ? key : (keys.find((one) => parseLanguage(one)?.tag === key) ?? key);
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys of an entry in the order in which `docs/glossary.md` tells of them. */
function entryOf(term: Term): Mapping {
  return filled({
    id: term.id,
    type: term.type,
    original: term.original,
    transliteration: term.transliteration,
    dates: term.dates,
    identifiers: term.identifiers,
    role: term.roles,
    locales: Object.fromEntries(Object.entries(term.locales).map(([tag, forms]) => [tag, formsOf(forms)])),
    index: term.index,
    certainty: term.certainty,
    checked_by: term.checkedBy,
    note: term.note,
  });
}

function formsOf(forms: TermForms): Mapping {
  return filled({
    preferred: forms.preferred,
    first_mention: forms.firstMention,
    sort: forms.sort,
    case: forms.case === 'exact' ? undefined : forms.case,
    elision: forms.elision,
    possessive: forms.possessive,
    admitted: forms.admitted,
    forbidden: forms.forbidden.map((one) => (one.reason === undefined ? one.form : { form: one.form, reason: one.reason })),
    note: forms.note,
  });
}

/** Leave out what is empty. `locales` may be, and must be there. */
function filled(entry: Mapping): Mapping {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([key, value]) =>
        value !== undefined && (key === 'locales' || typeof value !== 'object' || Object.keys(value as object).length > 0),
    ),
  );
}

function setIn(text: string, indent: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(indent));
}
