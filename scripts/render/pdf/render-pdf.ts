import { type Artifact, artifactPath } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import { pdfLib } from '../../model/pdf-lib.ts';
import { printEnding } from '../../model/press.ts';
import { contentsEntries } from './book-parts.ts';
import { measurePage } from './page-measure.ts';
import { paginate } from './paginator/paginate.ts';
import { finishPdf } from './post/finish-pdf.ts';
import { printPage } from './print-page.ts';

/** Set an edition as a PDF for print: one file, its pages in reading order. */
export async function renderPdf(edition: Edition, host: Host): Promise<readonly Artifact[]> {
  const { book, print, design, language, fingerprint } = edition;
  const measure = measurePage(print.paper, design);
  // The library is loaded while the browser starts.
  const [{ pdf, pages }] = await Promise.all([paginate(printPage(edition, measure), measure, host), pdfLib()]);
  host.signal.throwIfAborted();
  const labels = pages.pages.map(({ label }) => label);
  const bytes = await finishPdf(pdf, edition, contentsEntries(edition), labels);
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
