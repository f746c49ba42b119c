import type { Artifact } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import { pdfLib } from '../../model/pdf-lib.ts';
import type { Report } from '../../model/report.ts';
import { contentsEntries } from './book-parts.ts';
import { measurePage } from './page-measure.ts';
import { paginate } from './paginator/paginate.ts';
import { printPage } from './print-page.ts';

/** Set an edition as a PDF for print: one file, its pages in reading order. */
export async function renderPdf(edition: Edition, host: Host, report: Report): Promise<readonly Artifact[]> {
  const { book, print, design, language, fingerprint } = edition;
  const measure = measurePage(print.paper, design);
  // What finishes the file is loaded while the browser works.
  const [{ pdf, pages }, { finishPdf }] = await Promise.all([
    paginate(printPage(edition, measure), measure, host),
    import('./post/finish-pdf.ts'),
    pdfLib(),
  ]);
  host.signal.throwIfAborted();
  const labels = pages.pages.map(({ label }) => label);
  const bytes = await finishPdf(pdf, edition, contentsEntries(edition), labels, report);
  return [
    {
      path: `${book.id}/${language.tag}/${book.id}.${language.tag}.pdf`,
      bytes,
      mediaType: 'application/pdf',
      lang: language.tag,
      format: 'pdf',
      book: book.id,
      madeFrom: fingerprint,
    },
  ];
}
