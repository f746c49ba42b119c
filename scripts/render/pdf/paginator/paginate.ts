import { type Host, type PrintJob, type RunInPage, SurroundingsError } from '../../../model/host.ts';
import { hasRoom, type PageMeasure } from '../page-measure.ts';
import { typeVariables } from '../page-style.ts';
import type { PageCount, Pages, PaginatorOptions } from './in-page/typeset.ts';
import { pageScript } from './page-script.ts';
import { pageSheet } from './page-sheet.ts';

/** A book to be set: the page with all its parts in one long flow, its notes apart from them, and what the page may load. */
export interface Unpaginated extends Pick<PaginatorOptions, 'title' | 'direction' | 'numbering'> {
  /**
   * HTML whose `<style class="measure">` holds `pageSheet()`. In its body stand the parts in their order, the text as `<main>`; the notes in
   * `<div class="footnotes">`, each a `.footnote` with the id that its calls lead to.
   */
  readonly html: string;
  readonly files: PrintJob['files'];
  /**
   * Write what stands in the element `.late`, when the printed page number of every id before it is known. Both it and what follows are set
   * after that.
   */
  late?(labelOf: ReadonlyMap<string, string>): string;
}

export interface Paginated {
  readonly pdf: Uint8Array;
  readonly pages: Pages;
}

/**
 * Set a book in pages, with its notes at their feet, and print it.
 *
 * The paginator runs in the browser, where letters have their widths. A text can still not run code: its page forbids scripts, and the
 * browser runs none but this.
 *
 * @throws SurroundingsError when the margins leave no room on the paper
 */
export async function paginate(book: Unpaginated, measure: PageMeasure, host: Host): Promise<Paginated> {
  assertRoom(measure);
  let pages: Pages | undefined;
  const pdf = await host.print({
    html: book.html,
    files: book.files,
    compose: async (run) => {
      await run(loadScript());
      pages = (await setPages(book, measure, run, 'finish')) as Pages;
    },
  });
  return { pdf, pages: pages as unknown as Pages };
}

/**
 * Count the pages that a book has in each of several measures, one after the other, on one page of the browser.
 *
 * @param use is given the function that counts; what it has remembered is all that is left when it is done
 */
export async function countPages(
  book: Unpaginated,
  use: (count: (measure: PageMeasure) => Promise<PageCount>) => Promise<void>,
  host: Host,
): Promise<void> {
  const { html, files } = book;
  const compose = async (run: RunInPage) => {
    await run(`${loadScript()}\nglobalThis.whole = document.body.cloneNode(true);`);
    await use(async (measure) => {
      assertRoom(measure);
      await run(`(${setAnew})(${JSON.stringify(`${pageSheet(measure)}\n${typeVariables(measure)}`)})`);
      return (await setPages(book, measure, run, 'count')) as PageCount;
    });
  };
  await host.layOut({ html, files, compose });
}

/** Put the book back as it was before it was cut into pages, in another measure. Runs in the page. */
async function setAnew(style: string): Promise<void> {
  document.body.replaceWith((globalThis as unknown as { whole: Element }).whole.cloneNode(true));
  (document.querySelector(`style.measure`) as Element).textContent = style;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}

async function setPages(
  { late, title, direction, numbering }: Unpaginated,
  { leadingPt, lines }: PageMeasure,
  run: RunInPage,
  end: 'finish' | 'count',
): Promise<unknown> {
  const options: PaginatorOptions = { title, direction, numbering, leadingPx: leadingPt * PX_PER_PT, lines };
  const begun = await run(`globalThis.book = typesetter(${JSON.stringify(options)}); book.begin()`);
  const labels = new Map(Object.entries(begun as Record<string, string>));
  return run(`book.${end}(${JSON.stringify(late?.(labels) ?? '')})`);
}

function loadScript(): string {
  return `globalThis.typesetter = (() => {\n${pageScript()}\nreturn typesetter;\n})();`;
}

const PX_PER_PT = 96 / 72;

/** The check of a book says it first, with the place where its paper is set. */
function assertRoom(measure: PageMeasure): void {
  if (hasRoom(measure)) return;
  const { widthMm, heightMm, topMm, bottomMm, innerMm, outerMm } = measure;
  throw new SurroundingsError(
    `A paper of ${widthMm} × ${heightMm} mm has no room for text: the margins take ${innerMm + outerMm} × ${topMm + Math.max(0, bottomMm)} mm.`,
    { remedy: 'Choose a larger `paper` in book.yaml, or smaller margins in the design.' },
  );
}
