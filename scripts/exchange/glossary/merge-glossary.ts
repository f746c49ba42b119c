import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import type { Term } from '../../model/glossary.ts';
import type { Draft } from '../draft.ts';
import { rewriteEntry, writeEntry } from './entry-yaml.ts';
import { mergeTerm, newTerm } from './merge-term.ts';

/** Where entries go that no file of the glossary has yet. */
export const IMPORTED = 'locales/glossary/imported.yaml';

/** The files that an import changes, with their new text, and the ids of what changed in them. */
export interface MergedGlossary {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
}

/**
 * Bring the terms of a foreign file into the files of a glossary: what changed is rewritten in its place, what is new goes to the end of
 * `imported.yaml`. Every byte of other entries and of what stands between them stays.
 *
 * @param sources the text of each file by its path
 */
export function mergeGlossary(
  terms: readonly Term[],
  sources: ReadonlyMap<string, string>,
  drafts: readonly Draft[],
  removes: boolean,
): MergedGlossary {
  const known = new Map(terms.map((term) => [term.id, term]));
  const changed = new Map<string, { before: Term; after: Term }[]>();
  const added: Term[] = [];
  for (const draft of drafts) {
    const before = known.get(draft.id);
    const after = before ? mergeTerm(before, draft, removes) : newTerm(draft);
    if (!before) added.push(after);
    else if (!isDeepStrictEqual(sorted(before), sorted(after))) {
      changed.set(before.place.path, [...(changed.get(before.place.path) ?? []), { before, after }]);
    }
  }
  const texts = new Map<string, string>();
  for (const [path, terms] of changed) texts.set(path, rewritten(sources.get(path) ?? '', terms));
  if (added.length > 0) texts.set(IMPORTED, appended(texts.get(IMPORTED) ?? sources.get(IMPORTED), added));
  return {
    files: [...texts].map(([path, text]) => ({ path, text })),
    changed: [...changed.values()].flat().map(({ after }) => after.id),
    added: added.map(({ id }) => id),
  };
}

/** The order of keys is no difference. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

function rewritten(source: string, terms: readonly { before: Term; after: Term }[]): string {
  const entries = entriesOf(source);
  const wanted = new Map(terms.map((term) => [term.before.id, term]));
  // From the end, so that the places of those above stay true.
  let text = source;
  for (const item of (entries?.items ?? []).toReversed()) {
    const term = isMap(item) ? wanted.get(String(item.get('id'))) : undefined;
    if (!isMap(item) || !item.range || !term) continue;
    const [start] = item.range;
    const end = start + source.slice(start, item.range[1]).trimEnd().length;
    const indent = start - (source.lastIndexOf('\n', start - 1) + 1);
    const now = rewriteEntry(source.slice(start, end), indent, term.before, term.after);
    text = text.slice(0, start) + withLineEndsOf(source, now) + text.slice(end);
  }
  return text;
}

function appended(source: string | undefined, terms: readonly Term[]): string {
  if (source === undefined) return `schema: 1\nentries:\n${terms.map((term) => writeEntry(term, 2)).join('')}`;
  const entries = entriesOf(source);
  const [first, last] = [entries?.items[0], entries?.items.at(-1)];
  // A list in brackets, or an empty one, has no place where a line could be added.
  if (!entries || entries.flow || !isMap(first) || !isMap(last)) return withItems(source, terms);
  const dash = source.lastIndexOf('-', first.range?.[0]);
  const indent = dash - (source.lastIndexOf('\n', dash) + 1);
  const end = source.slice(0, last.range?.[1]).trimEnd().length;
  const text = `\n${terms.map((term) => writeEntry(term, indent)).join('')}`.trimEnd();
  return source.slice(0, end) + withLineEndsOf(source, text) + (source.slice(end) || '\n');
}

function withItems(source: string, terms: readonly Term[]): string {
  const document = parseDocument(source, { logLevel: 'error' });
  const entries = document.get('entries');
  const items = [
    ...(isSeq(entries) ? entries.items : []),
    ...terms.map((term) => entriesOf(`entries:\n${writeEntry(term, 2)}`)?.items[0]),
  ];
  document.set('entries', Object.assign(new YAMLSeq(), { items }));
  return withLineEndsOf(source, document.toString({ lineWidth: 0 }));
}

function entriesOf(source: string): YAMLSeq | undefined {
  const entries = parseDocument(source, { logLevel: 'error' }).get('entries');
  return isSeq(entries) ? entries : undefined;
}

function withLineEndsOf(source: string, text: string): string {
  return source.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
