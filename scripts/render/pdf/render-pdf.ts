import type { Artifact } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import { contentsEntries } from './book-parts.ts';
import { layOut } from './lay-out.ts';
import { finishPdf } from './post/finish-pdf.ts';

/** Set an edition as a PDF for print: one file, its pages in reading order. */
export async function renderPdf(edition: Edition, host: Host): Promise<readonly Artifact[]> {
  const document = await layOut(edition, host);
  const { book, language, fingerprint } = edition;
  const bytes = await finishPdf(document, edition, contentsEntries(edition));
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
