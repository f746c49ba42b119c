import type { Book } from '../../model/book.ts';
import type { Design } from '../../model/design.ts';
import type { Host } from '../../model/host.ts';
import type { PrintSize } from '../../model/press.ts';
import type { Report } from '../../model/report.ts';
import { missingGlyphs } from './missing-glyphs.ts';

/** What a book is printed with: no text says it. */
export interface PrintFacts {
  readonly design: Design;
  /** Whether the design's margins leave room for text on a size. */
  readonly hasRoom: (size: PrintSize) => boolean;
}

/** Report what keeps a book from being printed as it is written: paper without room, characters without a glyph. */
export async function checkPrint(book: Book, { design, hasRoom }: PrintFacts, host: Host, report: Report): Promise<void> {
  if (!book.formats.includes('pdf')) return;
  for (const size of book.prints.filter((one) => !hasRoom(one))) {
    report(book.file, {
      rule: 'print:room',
      place: paperIn(String(book.file)),
      actual: size.paper.name,
      values: { paper: size.paper.name, design: design.name },
    });
  }
  for (const manuscript of book.manuscripts) await missingGlyphs(manuscript, design, host, report);
}

/** Where `book.yaml` says the paper; nothing where the press does. */
function paperIn(yaml: string): { line: number; column: number } | undefined {
  const at = yaml.split('\n').findIndex((line) => /^paper\s*:/.test(line));
  return at < 0 ? undefined : { line: at + 1, column: 1 };
}
