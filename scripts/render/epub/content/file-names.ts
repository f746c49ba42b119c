/**
 * Name the files of sections after their ids: ASCII, unique also where letter case does not count, and never a name that the book
 * needs for itself.
 *
 * @returns the file name of each id
 */
export function fileNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(RESERVED);
  return new Map(
    ids.map((id, index) => {
      const base = asciiName(id) || `section-${index + 1}`;
      let name = base;
      for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
      taken.add(name);
      return [id, `${name}.xhtml`];
    }),
  );
}

/** The files that are no section: every book has them, but for glossary and index. */
export const FILES = {
  cover: 'cover.xhtml',
  title: 'title-page.xhtml',
  toc: 'toc.xhtml',
  glossary: 'glossary.xhtml',
  index: 'index.xhtml',
  colophon: 'colophon.xhtml',
} as const;

const RESERVED = Object.values(FILES).map((name) => name.replace('.xhtml', ''));

/** Make a file name of an id, at most 60 characters; empty when no letter of it is Latin. */
export function asciiName(id: string): string {
  return id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
