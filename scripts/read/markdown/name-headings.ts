import GithubSlugger from 'github-slugger';
import type { Heading, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { isQuotation } from '../../model/directive.ts';
import { markedLanguage } from '../../model/untranslated.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id in the edition, unique in it; none for a heading inside a quotation. */
    editionId?: string;
  }
}

/**
 * Give every heading outside quotations its id in the edition.
 *
 * A given id stays as it is unless it is taken; all others are made from the text as GitHub makes them. Ids start with a letter, for XML
 * wants that (Namespaces in XML, NCName), and keep clear of the ids of notes and names.
 *
 * @returns for each tree the ids by which its own links may call its headings
 */
export function nameHeadings(trees: readonly Root[]): readonly ReadonlyMap<string, string>[] {
  const headings = trees.map((tree) => headingsOf(tree));
  const slugger = new GithubSlugger();
  const taken = new Set<string>();
  // Given ids first: a made one must not take a name that somebody chose further down.
  for (const heading of headings.flat()) {
    const given = heading.data?.givenId;
    if (given && !taken.has(given) && safe(given) === given) name(heading, given);
  }
  for (const heading of headings.flat()) {
    if (heading.data?.editionId) continue;
    const base = safe(heading.data?.givenId ?? slug(wordsOf(heading)));
    let id = slugger.slug(base);
    while (taken.has(id)) id = slugger.slug(base);
    name(heading, id);
  }
  return headings.map((list) => anchors(list));

  function name(heading: Heading, id: string): void {
    taken.add(id);
    heading.data = { ...heading.data, editionId: id };
  }
}

/** The first heading with a name keeps it, so that a link goes where the reader of the source would look. */
function anchors(headings: readonly Heading[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const slugger = new GithubSlugger();
  const add = (local: string, id: string) => found.has(local) || found.set(local, id);
  for (const { data } of headings) if (data?.givenId && data.editionId) add(data.givenId, data.editionId);
  for (const heading of headings) {
    const id = heading.data?.editionId as string;
    add(id, id);
    add(slugger.slug(wordsOf(heading)), id);
  }
  return found;
}

function headingsOf(tree: Root): readonly Heading[] {
  const found: Heading[] = [];
  const walk = (parent: Parents): void => {
    for (const node of parent.children) {
      if (node.type === 'heading') found.push(node);
      else if ('children' in node && !isQuotation(node) && node.type !== 'footnoteDefinition') walk(node);
    }
  };
  walk(tree);
  return found;
}

/** The text of a heading without the comment that it is not translated yet. */
function wordsOf(heading: Heading): string {
  const children = heading.children.filter((child) => markedLanguage(child) === undefined);
  return textOf({ ...heading, children }).trimEnd();
}

function slug(text: string): string {
  const words = new GithubSlugger().slug(text.normalize('NFC')).split('-');
  return words.slice(words.findIndex(Boolean), words.findLastIndex(Boolean) + 1).join('-');
}

function isFree(id: string): boolean {
  return !/^(?:(?:note|noteref|opening)-|(?:name|part)\.)/.test(id) && !RESERVED.has(id);
}

/** Ids that the formats' own pages use. */
const RESERVED = new Set(['contents', 'notes', 'colophon', 'cover', 'title-page', 'opening', 'main', 'top']);

function safe(id: string): string {
  if (id === '') return 'section';
  return /^[\p{L}_]/u.test(id) && isFree(id) ? id : `section-${id}`;
}
