import { type Artifact, artifactPath } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import { pdfLib } from '../../model/pdf-lib.ts';
import { printEnding } from '../../model/press.ts';
import type { Report } from '../../model/report.ts';
import { contentsEntries } from './book-parts.ts';
import { standIn } from './faces/stand-in.ts';
import { fittedMeasure } from './fitted-measure.ts';
import { paginate } from './paginator/paginate.ts';
import { printPage } from './print-page.ts';
import { reportFaults } from './report-faults.ts';

/** Set an edition as a PDF for print: one file, its pages in reading order. */
export async function renderPdf(edition: Edition, host: Host, report: Report): Promise<readonly Artifact[]> {
  const { book, print, design, language, fingerprint } = edition;
  const measure = await fittedMeasure(edition, host, report);
  const page = await standIn(printPage(edition, measure), design.faces, host);
  // What finishes the file is loaded while the browser works.
  const [{ pdf, pages }, { finishPdf }] = await Promise.all([
    paginate(page, measure, host),
    import('./post/finish-pdf.ts'),
    pdfLib(),
  ]);
  host.signal.throwIfAborted();
  reportFaults(pages, edition, report);
  const bytes = await finishPdf(pdf, edition, contentsEntries(edition), pages, report);
  return [
    {
      path: artifactPath(book, language.tag, `${printEnding(book.prints, print)}.pdf`),
      bytes,
      mediaType: 'application/pdf',
      lang: language.tag,
      format: 'pdf',
      book: book.id,
      madeFrom: fingerprint,
    },
  ];
}
