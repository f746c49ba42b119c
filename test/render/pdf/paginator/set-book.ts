import type { PageFile, PrintJob, RunInPage } from '../../../../scripts/model/host.ts';
import { type Paper, parsePaper } from '../../../../scripts/model/press.ts';
import { subsetFace } from '../../../../scripts/render/fragments/subset-face.ts';
import { measurePage, type PageMeasure } from '../../../../scripts/render/pdf/page-measure.ts';
import { faceUrl, pageStyle } from '../../../../scripts/render/pdf/page-style.ts';
import type { PageCount } from '../../../../scripts/render/pdf/paginator/in-page/typeset.ts';
import { pageSheet } from '../../../../scripts/render/pdf/paginator/page-sheet.ts';
import { countPages, type Paginated, paginate, type Unpaginated } from '../../../../scripts/render/pdf/paginator/paginate.ts';
import type { Printer } from '../../../../scripts/support/browser/print.ts';
import { diskHost } from '../../../disk-host.ts';
import { FIXTURE_TYPE } from '../../fixture-book.ts';
import { ownDesign } from '../../fixture-design.ts';
import { printingHost } from '../fixture.ts';

const LETTERS = `${String.fromCodePoint(...Array.from({ length: 0x180 - 0x20 }, (_, at) => 0x20 + at))}†–—‘’“”•…`;

export interface TestBook extends Partial<Pick<Unpaginated, 'direction' | 'numbering' | 'late' | 'title'>> {
  /** The parts of the book; without a `<main>` they are its text. */
  readonly body: string;
  /** By the ids that their calls lead to. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly paper?: string;
  readonly css?: string;
  readonly lang?: string;
  readonly files?: PrintJob['files'];
  /** Elements whose `--stripe` is of interest. */
  readonly inspect?: string;
}

/** What the document holds when all pages are made. */
export interface SetPage {
  /** Text of the page without head and folio, and of its notes. */
  readonly text: string;
  readonly notes: string;
  readonly ids: readonly string[];
  /** Hrefs of the calls in the text. */
  readonly calls: readonly string[];
  readonly noteIds: readonly string[];
  /** Pixels by which what is on the page stands out of its area, at the worst. */
  readonly over: number;
  readonly html: string;
  readonly inspected: readonly { readonly id: string; readonly stripe: string }[];
  /** Pixels from the head of the area to the foot of the text. */
  readonly depth: number;
}

export interface SetBook extends Paginated {
  readonly set: readonly SetPage[];
  /** Milliseconds that the paginator took in the browser. */
  readonly milliseconds: number;
}

/** Set a book in the classic design and look at its pages; most is known of them without printing. */
export async function setBook(
  book: TestBook,
  printer: Pick<Printer, 'print' | 'layOut'>,
  { looks = true, prints = false }: { readonly looks?: boolean; readonly prints?: boolean } = {},
): Promise<SetBook> {
  let set: readonly SetPage[] = [];
  let milliseconds = 0;
  const host = printingHost(async (job) => {
    const looked = {
      ...job,
      compose: async (run: RunInPage) => {
        await job.compose?.(async (script) => {
          const before = performance.now();
          const result = await run(script);
          milliseconds += performance.now() - before;
          return result;
        });
        if (looks) set = (await run(`(${lookAtPages})(${JSON.stringify(book.inspect ?? 'none')})`)) as SetPage[];
      },
    };
    if (prints) return printer.print(looked);
    await printer.layOut(looked);
    return new Uint8Array();
  });
  const [unpaginated, measure] = bookToSet(book);
  const made = await paginate(unpaginated, measure, host);
  return { ...made, set, milliseconds };
}

/** Count the pages of a book in the classic design. */
export async function countBook(book: TestBook, printer: Pick<Printer, 'print' | 'layOut'>): Promise<number> {
  const [unpaginated, measure] = bookToSet(book);
  let pages = 0;
  const use = async (count: (measure: PageMeasure) => Promise<PageCount>) => {
    pages = (await count(measure)).pages;
  };
  await countPages(unpaginated, use, { ...printingHost(printer.print), layOut: printer.layOut });
  return pages;
}

function bookToSet(book: TestBook): [Unpaginated, PageMeasure] {
  const { title = 'A Book', direction = 'ltr', numbering = 'through', paper = 'a5', css = '', lang = 'en', late } = book;
  const measure = measurePage(parsePaper(paper) as Paper, { page: GEOMETRY, type: FIXTURE_TYPE });
  const notes = Object.entries(book.notes ?? {}).map(([id, html]) => `<div class="footnote" id="${id}">${html}</div>`);
  const text = book.body.includes('<main') ? book.body : `<main><section class="chapter">${book.body}</section></main>`;
  const html = `<!doctype html><html lang="${lang}" dir="${direction}"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'">
    <title>${title}</title><style>${pageStyle(measure, { faces: LATIN, colours: DESIGN.colours })}</style><style class="measure">${pageSheet(measure)}</style>
    <style>${DESIGN.styles['print.css']}</style><style>${css}</style></head>
    <body>${text}<div class="footnotes">${notes.join('')}</div></body></html>`;
  const files = new Map<string, PageFile>([
    ...LATIN.map((one) => [faceUrl(one), { bytes: one.bytes, mediaType: 'font/ttf', lasting: true }] as const),
    ...(book.files ?? []),
  ]);
  return [{ html, files, title, direction, numbering, ...(late && { late }) }, measure];
}

const DESIGN = await ownDesign();

/** The faces with the letters of western Europe alone: a whole one takes the browser longer than a book. */
const LATIN = await Promise.all(
  DESIGN.faces.map(async (face) => ({ ...face, bytes: await subsetFace(face, LETTERS, 'truetype', diskHost('.')) })),
);

const GEOMETRY = { marginTopMm: 18, marginBottomMm: 22, marginInnerMm: 17, marginOuterMm: 20 };

/** Runs in the page. */
function lookAtPages(inspect: string): SetPage[] {
  // The head of a table is said again for the eye only.
  const said = (root: Element) => {
    const copy = root.cloneNode(true) as Element;
    for (const repeated of copy.querySelectorAll('thead[aria-hidden]')) repeated.remove();
    return copy.textContent ?? '';
  };
  return [...document.querySelectorAll('.page')].map((page) => {
    const area = page.querySelector('.page-area') as Element;
    const box = area.getBoundingClientRect();
    const body = area.querySelector('.page-body') as Element;
    const notes = area.querySelector('.page-notes');
    const foot = notes?.getBoundingClientRect().top ?? box.bottom;
    const attributes = (root: Element | null, selector: string, name: string) =>
      [...(root?.querySelectorAll(selector) ?? [])].map((element) =>
        (element.getAttribute(name) as string)?.replace('https://edition.invalid/to', ''),
      );
    let over = Math.max(0, box.top - foot);
    const range = document.createRange();
    range.selectNodeContents(body);
    for (const element of area.querySelectorAll('*')) {
      // The page's own boxes are as high as the page.
      if (element === body || element === notes) continue;
      const limit = notes?.contains(element) ? box.bottom : foot;
      for (const { right, left, bottom, width } of element.getClientRects()) {
        if (width > 0) over = Math.max(over, right - box.right, box.left - left, bottom - limit);
      }
    }
    return {
      text: said(body),
      notes: notes ? said(notes) : '',
      ids: attributes(area, '[id]', 'id'),
      calls: attributes(body, 'a.noteref', 'href'),
      noteIds: attributes(notes, '.footnote', 'id').filter(Boolean),
      over,
      html: area.innerHTML,
      inspected: [...body.querySelectorAll(inspect)]
        .filter(({ id }) => id !== '')
        .map((element) => ({ id: element.id, stripe: getComputedStyle(element).getPropertyValue('--stripe') })),
      depth: Math.max(0, range.getBoundingClientRect().bottom - box.top),
    };
  });
}
