import type { Artifact } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import { pdfLib } from '../../model/pdf-lib.ts';
import type { Report } from '../../model/report.ts';
import { contentsEntries } from './book-parts.ts';
import { standIn } from './faces/stand-in.ts';
import { measurePage } from './page-measure.ts';
import { paginate } from './paginator/paginate.ts';
import { finishPdf } from './post/finish-pdf.ts';
import { printPage } from './print-page.ts';
import { reportFaults } from './report-faults.ts';

/** Set an edition as a PDF for print: one file, its pages in reading order. */
export async function renderPdf(edition: Edition, host: Host, report: Report): Promise<readonly Artifact[]> {
  const { book, print, design, language, fingerprint } = edition;
  const measure = measurePage(print.paper, design);
  const page = await standIn(printPage(edition, measure), design.faces, host);
  // The library is loaded while the browser starts.
  const [{ pdf, pages }] = await Promise.all([paginate(page, measure, host), pdfLib()]);
  host.signal.throwIfAborted();
  reportFaults(pages, edition, report);
  const labels = pages.pages.map(({ label }) => label);
  const bytes = await finishPdf(pdf, edition, contentsEntries(edition), labels);
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
