import { createHash } from 'node:crypto';
import type { Book, LinkedTexts } from '../model/book.ts';
import type { Host } from '../model/host.ts';
import type { Report } from '../model/report.ts';
import { sourceVersion } from '../model/source-version.ts';
import { ignoreByComment } from './ignore/ignore-by-comment.ts';
import { checkPrint, type PrintFacts } from './print/check-print.ts';
import type { Finding } from './run-rules.ts';

/**
 * Report what the rules find in a book, then hear what its comments ignore: rules may report on other chapters than their own.
 *
 * What they found is kept until a text, the glossary, a setting or a rule changes. A book that is built again for another format or with
 * another design need not even load them.
 *
 * @param print what the book is printed with; nothing where its design can not be read
 */
export async function checkBook(
  book: Book,
  texts: LinkedTexts,
  print: PrintFacts | undefined,
  host: Host,
  report: Report,
): Promise<void> {
  const bytes = await host.remember(await keyOf(book, texts, host), async () => {
    const { runRules } = await import('./run-rules.ts');
    return new TextEncoder().encode(JSON.stringify(runRules(book, texts)));
  });
  const chapters = book.manuscripts.flatMap((manuscript) => manuscript.chapters);
  const files = new Map(chapters.map(({ path, file }) => [path, file]));
  for (const { path, problem } of JSON.parse(new TextDecoder().decode(bytes)) as readonly Finding[]) {
    const file = files.get(path);
    if (file) report(file, problem);
  }
  if (print) await checkPrint(book, print, host, report);
  for (const chapter of chapters) ignoreByComment(chapter, report);
}

/** Name everything that rules look at, and the rules. */
async function keyOf({ manuscripts, file, glossary, ...facts }: Book, texts: LinkedTexts, host: Host): Promise<string> {
  const folders = ['scripts/check', 'scripts/text', 'scripts/model'];
  const hash = createHash('sha256');
  const add = (part: string) => hash.update(`${part.length}:`).update(part);
  for (const version of await Promise.all(folders.map((folder) => sourceVersion(host, folder)))) add(version);
  add(JSON.stringify([facts, String(file), glossary.hash]));
  for (const { chapters, pictures, ...own } of manuscripts) {
    add(JSON.stringify([own, [...pictures.keys()]]));
    for (const chapter of chapters) {
      add(chapter.path);
      add(String(chapter.file));
    }
  }
  for (const [path, { page, anchors }] of texts) add(JSON.stringify([path, page, [...anchors]]));
  return `findings\n${hash.digest('hex')}`;
}
