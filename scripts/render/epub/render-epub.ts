import type { Artifact } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import { renderCover } from '../cover/render-cover.ts';
import { designProperties, writtenOut } from '../fragments/design-properties.ts';
import { anchors } from './content/anchors.ts';
import { cleanTree } from './content/clean-tree.ts';
import { FILES } from './content/file-names.ts';
import { linkNames } from './content/link-names.ts';
import { markSemantics } from './content/mark-semantics.ts';
import { colophonPage, coverPage, titlePageFile } from './content/matter-pages.ts';
import { namePages } from './content/name-pages.ts';
import { navigationPage, navigationPoints } from './content/navigation.ts';
import type { Page } from './content/page.ts';
import { placePictures } from './content/place-pictures.ts';
import { relink } from './content/relink.ts';
import { sectionPages } from './content/section-pages.ts';
import { toXhtml } from './content/to-xhtml.ts';
import { packageMetadata } from './metadata/package-metadata.ts';
import { fontFiles } from './package/font-files.ts';
import { type PackedFile, type PackedPage, packEpub } from './package/pack-epub.ts';
import { pictureFiles } from './package/picture-files.ts';

/** Make an EPUB 3.3 of an edition, and its cover, which shops and catalogues want beside it. It uses up the edition's trees. */
export async function renderEpub(edition: Edition, host: Host): Promise<readonly Artifact[]> {
  const cover = await renderCover(edition, host);
  // Before anything is changed: pictures are counted in the trees.
  const metadata = packageMetadata(edition);

  // Every page, and where each id stands.
  const sections = sectionPages(edition);
  for (const { body } of sections) {
    linkNames(body, edition);
    cleanTree(body);
  }
  const names = namePages(edition);
  const back = [...names, colophonPage(edition)];
  const firstFile = sections[0]?.file ?? FILES.title;
  const places = new Map<string, string>();
  for (const { body, file } of [...sections, ...names]) anchors(body, file, places);
  const points = navigationPoints(edition, places, firstFile, back);
  const toc = navigationPage(edition, places, firstFile, back);
  const pages = [coverPage(edition, COVER), titlePageFile(edition), ...sections, ...back];

  // Their text, with links and pictures put right.
  const pictures = pictureFiles(
    sections.map(({ body }) => body),
    edition.pictures,
  );
  for (const { body, file } of sections) {
    relink(body, file, places);
    placePictures(body, pictures);
  }
  for (const { body, file } of names) relink(body, file, places);
  placePictures(cleanTree(toc.body), pictures);
  const finished = pages.map(finish);
  const finishedToc = finish(toc);

  // Style, fonts and the package.
  const sheet = writtenOut(edition.design.styles['epub.css'] ?? '', designProperties(edition.design, 'epub'));
  const shown = [...finished, finishedToc].map(({ xhtml }) => xhtml);
  const fonts = await fontFiles(edition, [...shown, sheet], host);
  const bytes = await packEpub({
    identifier: metadata[0]?.text ?? '',
    title: edition.title,
    language: edition.language,
    metadata,
    pages: finished,
    toc: finishedToc,
    tocAfter: FILES.title,
    points,
    css: fonts.css + sheet,
    files: new Map<string, PackedFile>([
      [COVER, { bytes: cover.bytes, mediaType: cover.mediaType, properties: 'cover-image' }],
      ...[...pictures.values()].map(({ path, picture }) => [path, picture] as const),
      ...fonts.files,
    ]),
  });
  const { id } = edition.book;
  const { tag } = edition.language;
  const path = `${id}/${tag}/${id}.${tag}.epub`;
  const mediaType = 'application/epub+zip';
  return [{ path, bytes, mediaType, lang: tag, format: 'epub', book: id, madeFrom: edition.fingerprint }, cover];
}

const COVER = 'cover.jpg';

function finish({ file, title, body }: Page): PackedPage {
  markSemantics(body);
  return { file, title, xhtml: toXhtml(body) };
}
