import type { Language } from '../../../model/language.ts';
import { legalXml } from '../../fragments/legal-xml.ts';
import type { NavigationPoint } from '../content/navigation.ts';
import type { MetaElement } from '../metadata/meta-element.ts';
import { loadPackager } from './load-packager.ts';
import { CHAPTER_XHTML, CONTENT_OPF, TOC_NCX, TOC_XHTML } from './templates.ts';
import { type ZipEntry, zip } from './zip.ts';

/** What goes into an EPUB; the packager adds nothing of its own but the container. */
export interface Package {
  readonly identifier: string;
  readonly title: string;
  readonly language: Language;
  readonly metadata: readonly MetaElement[];
  /** In reading order, without the navigation document. */
  readonly pages: readonly PackedPage[];
  readonly toc: PackedPage;
  /** After which page the contents are read. */
  readonly tocAfter: string;
  readonly points: readonly NavigationPoint[];
  readonly css: string;
  /** Pictures and fonts, by their path in the EPUB. */
  readonly files: ReadonlyMap<string, PackedFile>;
}

/** A picture or a font. */
export interface PackedFile extends ZipEntry {
  readonly mediaType: string;
  /** A property of the manifest: `cover-image`. */
  readonly properties?: string;
}

export interface PackedPage {
  readonly file: string;
  readonly title: string;
  /** From `<body>` to `</body>`. */
  readonly xhtml: string;
}

/**
 * Pack an EPUB with `epub-gen-memory`.
 *
 * Its own cleaning, templates and metadata are not publishable, so chapters go in past its cleaning, with the finished page as a field
 * that our template writes; files are added here rather than fetched; and the archive is written anew, to be the same on every machine.
 */
export async function packEpub(pack: Package): Promise<Uint8Array> {
  const { EPub, chapterDefaults } = loadPackager();

  class Packager extends EPub {
    override async genEpub(): Promise<Buffer> {
      this.uuid = pack.identifier;
      this.content = pack.pages.map(({ file, title, xhtml }, index) => ({
        ...chapterDefaults(index),
        title: legalXml(title),
        author: [],
        content: '',
        filename: file,
        // Fields of our own, which the template reads.
        xhtml,
        language: pack.language,
      }));
      await this.render();
      const written = Object.values(this.zip.files).filter((file) => !file.dir);
      const texts = written.map(async (file) => [file.name, { bytes: await file.async('uint8array') }] as const);
      const files = [...pack.files].map(([path, file]) => [`OEBPS/${path}`, file] as const);
      return Buffer.from(zip(new Map<string, ZipEntry>([...(await Promise.all(texts)), ...files])));
    }
  }

  const options = {
    title: legalXml(pack.title),
    lang: pack.language.tag,
    css: pack.css,
    date: '1980-01-01',
    contentOPF: CONTENT_OPF,
    chapterXHTML: CHAPTER_XHTML,
    tocXHTML: TOC_XHTML,
    tocNCX: TOC_NCX,
    // Fields of our own, which the templates read.
    language: pack.language,
    metadata: pack.metadata,
    manifest: manifest(pack),
    spine: pack.pages.flatMap(({ file }) => [idOf(file), ...(file === pack.tocAfter ? [idOf(pack.toc.file)] : [])]),
    toc: pack.toc,
    points: pack.points.map(legalPoint),
    depth,
  };
  return new Packager(options, []).genEpub();
}

interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: string;
}

function manifest(pack: Package): readonly ManifestItem[] {
  const mediaType = 'application/xhtml+xml';
  return [
    { id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' },
    { id: 'css', href: 'style.css', mediaType: 'text/css' },
    { id: idOf(pack.toc.file), href: pack.toc.file, mediaType, properties: 'nav' },
    ...pack.pages.map(({ file }) => ({ id: idOf(file), href: file, mediaType })),
    ...[...pack.files].map(([href, file]) => ({
      id: file.properties ?? idOf(href),
      href,
      mediaType: file.mediaType,
      ...(file.properties && { properties: file.properties }),
    })),
  ];
}

/** Make an XML name of a path: `images/map.png` is `file-images-map.png`. */
function idOf(path: string): string {
  return `file-${path.replaceAll('/', '-')}`;
}

function legalPoint({ text, href, children }: NavigationPoint): NavigationPoint {
  return { text: legalXml(text), href, children: children.map(legalPoint) };
}

function depth(points: readonly NavigationPoint[]): number {
  return Math.max(0, ...points.map(({ children }) => depth(children) + 1));
}
