import type { VFile } from 'vfile';
import type { Book } from '../model/book.ts';
import type { Glossary } from '../model/glossary.ts';
import { applySeverities } from '../model/report.ts';
import { readGlossary } from '../read/glossary/read-glossary.ts';
import { readPress } from '../read/read-press.ts';
import { discoverInBooks } from '../text/discovery/discover-in-books.ts';
import { glossaryEntries } from '../text/discovery/glossary-entries.ts';
import type { Variants } from '../text/discovery/variants.ts';
import { namedTerms } from '../text/names/named-terms.ts';
import type { Surroundings } from './surroundings.ts';

/** Read the glossary alone, for exchange with other programs. */
export async function readTermsOfPress({ host, report }: Surroundings): Promise<TermsOfPress> {
  const { press, file } = await readPress(host, report);
  const { glossary, files, isOwn } = await readGlossary(host, report);
  for (const one of files) applySeverities(one, press?.rules ?? {});
  return { name: press?.name ?? '', glossary, files: [file, ...files], isOwn };
}

export interface TermsOfPress {
  /** That of the press. */
  readonly name: string;
  readonly glossary: Glossary;
  readonly files: readonly VFile[];
  /** Whether the press has none, so that the tool's own stands in. */
  readonly isOwn: boolean;
}

/** Find the names that books spell in several ways, and word them as entries of a glossary. */
export function discover(books: readonly Book[]): Discovered {
  const found = discoverInBooks(books);
  return { found, entries: (comment) => glossaryEntries(found, comment) };
}

export interface Discovered {
  readonly found: readonly Variants[];
  /** Write them in YAML, below a comment. */
  readonly entries: (comment: string) => string;
}

export type { Variants };
export { namedTerms };
