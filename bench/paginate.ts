import { createPrinter } from '../scripts/support/browser/print.ts';
import { setBook } from '../test/render/pdf/paginator/set-book.ts';

/** Time the paginator alone, in the browser: `node bench/paginate.ts 100 300 1000` sets books of about so many A5 pages. */
async function main(pages: readonly number[]): Promise<void> {
  const printer = createPrinter();
  try {
    await setBook(book(5), printer, BARE);
    for (const count of pages) {
      const before = performance.now();
      const { pages: set, milliseconds, pdf } = await setBook(book(count), printer, BARE);
      const whole = performance.now() - before;
      process.stdout.write(
        `${line(set.pages.length, Object.keys(book(count).notes).length, milliseconds, whole, pdf.length)}\n`,
      );
    }
  } finally {
    await printer.close();
  }
}

function line(pages: number, notes: number, milliseconds: number, wholeMs: number, bytes: number): string {
  const perPage = (milliseconds / pages).toFixed(2);
  const seconds = (value: number) => (value / 1000).toFixed(2);
  return `${pages} pages, ${notes} notes: ${seconds(milliseconds)} s in the paginator, ${perPage} ms a page; ${seconds(wholeMs)} s with printing, ${Math.round(bytes / 1024)} KB`;
}

/** A book with all that a pamphlet has, about two notes a page. */
function book(pages: number): Parameters<typeof setBook>[0] & { notes: Record<string, string> } {
  const notes: Record<string, string> = {};
  let seed = 1;
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const words = (count: number) => Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
  const note = () => {
    const number = Object.keys(notes).length + 1;
    notes[`note-${number}`] = `<p><a class="backlink" href="#noteref-${number}">${number}</a> ${words(8 + next(40))}.</p>`;
    return `<a class="noteref" id="noteref-${number}" href="#note-${number}">${number}</a>`;
  };
  const page = (index: number) => {
    const blocks = [
      ...(index % 4 === 0 ? [`<h3 id="heading-${index}">${words(4)}</h3>`] : []),
      `<p>${words(70)}${note()} ${words(50)}.</p>`,
      `<p>${words(60)} <em>${words(6)}</em> ${words(20)}.</p>`,
      ...(index % 3 === 0
        ? [`<blockquote><p>${words(45)}${note()}</p></blockquote>`]
        : [`<p>${words(30)}${note()} ${words(15)}.</p>`]),
      ...(index % 7 === 0 ? [`<ol>${Array.from({ length: 5 }, () => `<li>${words(12)}</li>`).join('')}</ol>`] : []),
    ];
    return blocks.join('\n');
  };
  const chapters = Array.from({ length: Math.ceil(pages / 12) }, (_, chapter) => {
    const own = Array.from({ length: Math.min(12, pages - chapter * 12) }, (_, at) => page(chapter * 12 + at));
    return `<section class="chapter"><h2 id="chapter-${chapter}">${words(3)}</h2>${own.join('\n')}</section>`;
  });
  return { body: `<main>${chapters.join('\n')}</main>`, notes };
}

const WORDS = (
  'the coun­cil and peo­ple of win­ter who were nev­er asked what they want­ed a rev­o­lu­tion had ' +
  'promised them bread, peace; its com­mit­tee an­swered that dis­ci­pline comes first to be in or out'
).split(' ');

const BARE = { looks: false, prints: true };

await main(
  process.argv
    .slice(2)
    .map(Number)
    .filter((count) => count > 0),
);
