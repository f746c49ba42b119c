import { type Host, type PrintJob, SurroundingsError } from '../../../model/host.ts';
import { hasRoom, type PageMeasure } from '../page-measure.ts';
import type { Pages, PaginatorOptions } from './in-page/typeset.ts';
import { pageScript } from './page-script.ts';

/** A book to be set: the page with all its parts in one long flow, its notes apart from them, and what the page may load. */
export interface Unpaginated extends Pick<PaginatorOptions, 'title' | 'direction' | 'numbering'> {
  /**
   * HTML whose style holds `pageSheet()`. In its body stand the parts in their order, the text as `<main>`; the notes in
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
      const labels = await begin(book, measure, run);
      pages = (await run(`book.finish(${JSON.stringify(book.late?.(labels) ?? '')})`)) as Pages;
    },
  });
  return { pdf, pages: pages as unknown as Pages };
}

/**
 * Count the pages that a book takes, as `paginate` would set it. Nothing is printed, and no page made but those that an index asks for.
 *
 * @throws SurroundingsError when the margins leave no room on the paper
 */
export async function countPages(book: Unpaginated, measure: PageMeasure, host: Host): Promise<number> {
  assertRoom(measure);
  let count = 0;
  await host.print({
    html: book.html,
    files: book.files,
    printed: false,
    compose: async (run) => {
      const labels = await begin(book, measure, run, book.late !== undefined);
      count = (await run(`book.count(${JSON.stringify(book.late?.(labels) ?? '')})`)) as number;
    },
  });
  return count;
}

/** Bring the paginator into the page and set all that stands before the index; its numbers come back. */
async function begin(
  { title, direction, numbering }: Unpaginated,
  { leadingPt, lines }: PageMeasure,
  run: (script: string) => Promise<unknown>,
  sets = true,
): Promise<ReadonlyMap<string, string>> {
  const options: PaginatorOptions = { title, direction, numbering, leadingPx: leadingPt * PX_PER_PT, lines };
  const script = `${pageScript()}\nglobalThis.book = typesetter(${JSON.stringify(options)});\nreturn ${sets ? 'book.begin()' : '{}'};`;
  return new Map(Object.entries((await run(`(() => {\n${script}\n})()`)) as Record<string, string>));
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
