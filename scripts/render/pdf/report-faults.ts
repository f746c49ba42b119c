import type { Point } from 'unist';
import type { Edition } from '../../model/edition.ts';
import type { Report } from '../../model/report.ts';
import type { PageFault, Pages } from './paginator/in-page/typeset.ts';

/** Report what stands out of its page, and tables that are too wide to be legible, at the place in the text where that can be found. */
export function reportFaults({ overfull, crowded, pages }: Pages, edition: Edition, report: Report): void {
  const tell = ({ page, text }: PageFault, shade?: string) => {
    const { file, place } = whereIs(text, edition);
    const values = { page: pages[page - 1]?.label ?? page, text, lang: edition.language.tag };
    report(file, { rule: 'print:overfull', place, actual: text, values, ...(shade && { shade }) });
  };
  for (const fault of overfull) tell(fault);
  for (const fault of crowded) tell(fault, 'table');
}

/** Find a text in the sources by its first words, whatever marks stand between them; where they are too short, the book is named. */
function whereIs(text: string, { book, language }: Edition): { file: Edition['book']['file']; place?: Point } {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 4);
  // The last may be cut.
  if (words.length > 1 && text.endsWith('…')) words.pop();
  const chapters = book.manuscripts.find((one) => one.language.tag === language.tag)?.chapters ?? [];
  const pattern = new RegExp(words.join('[^\\p{L}\\p{N}]{1,40}'), 'u');
  for (const { file } of words.join('').length < SURE_LETTERS ? [] : chapters) {
    const found = pattern.exec(String(file));
    if (!found) continue;
    const before = found.input.slice(0, found.index).split('\n');
    return { file, place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
  }
  return { file: book.file };
}

/** So many letters are not somewhere else by chance. */
const SURE_LETTERS = 12;
