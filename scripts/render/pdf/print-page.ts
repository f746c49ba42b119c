import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Face } from '../../model/design.ts';
import type { Edition } from '../../model/edition.ts';
import type { PageFile, PrintJob } from '../../model/host.ts';
import { bookParts, indexContent } from './book-parts.ts';
import { breakAddresses } from './break-addresses.ts';
import { markTags } from './mark-tags.ts';
import { measurePage, type PageMeasure } from './page-measure.ts';
import { faceUrl, pageStyle } from './page-style.ts';
import { pageSheet } from './paginator/page-sheet.ts';
import type { Unpaginated } from './paginator/paginate.ts';
import { runsOn } from './runs-on.ts';

/**
 * Write the page that the paginator breaks into pages: the book in one long flow.
 *
 * @param bleedMm printed beyond the paper on every side, for a press
 */
export function printPage(edition: Edition, measure: PageMeasure, bleedMm = 0): Unpaginated {
  const { title, design, language } = edition;
  // Decided by the design's own type: that a chapter begins a page is not to hang on how the book is fitted.
  const parts = bookParts(edition, runsOn(edition, measurePage(edition.print.paper, design)));
  const styles = [pageStyle(measure, design, title), pageSheet(measure, bleedMm), design.styles['print.css'] ?? ''];
  return {
    ...flowPage(edition, parts, styles),
    title,
    direction: language.direction,
    numbering: design.numbering,
    ...(edition.names.index.length > 0 && { late: (labelOf) => toHtml(indexContent(edition, labelOf).map(setFinely)) }),
  };
}

/**
 * Write a page for the browser, and what it may load: parts of an edition in one long flow.
 *
 * @param styles those that come later go over the earlier ones; the second is that of the measure, which may be replaced
 */
export function flowPage(
  edition: Edition,
  parts: readonly Element[],
  styles: readonly string[],
): Pick<Unpaginated, 'html' | 'files'> {
  const { title, design, language } = edition;
  const body = h('body', parts.map(setFinely));
  const pictures = takePictures(edition, body);
  const html = h('html', { lang: language.tag, dir: language.direction }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      // The browser serves the job's files only; this says it once more, in the browser's own words.
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('title', title),
      // Asked for at once: what is laid out for print alone asks late.
      ...design.faces.map((face) => h('link', { rel: 'preload', as: 'font', crossOrigin: 'anonymous', href: faceUrl(face) })),
      ...styles.map((style, index) => h('style', { className: index === 1 ? ['measure'] : [] }, style)),
    ]),
    body,
  ]);
  return {
    html: `<!doctype html>${toHtml(html)}`,
    files: new Map([...design.faces.map((face) => [decodeURIComponent(faceUrl(face)), fileOf(face)] as const), ...pictures]),
  };
}

function fileOf({ bytes }: Face): PageFile {
  return { bytes, mediaType: 'font/ttf', lasting: true };
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'";

function setFinely(part: Element): Element {
  breakAddresses(part);
  markTags(part);
  return part;
}

/** Give the pictures names of our own, whatever theirs are made of, and collect those that are used. */
function takePictures(edition: Edition, body: Element): PrintJob['files'] {
  const files = new Map<string, { bytes: Uint8Array; mediaType: string }>();
  const names = new Map<string, string>();
  const walk = (node: Nodes) => {
    if (node.type === 'element' && node.tagName === 'img') {
      const source = String(node.properties.src);
      const picture = edition.pictures.get(source);
      const name = names.get(source) ?? `picture/${names.size + 1}`;
      names.set(source, name);
      node.properties.src = name;
      if (picture) files.set(name, { bytes: picture.bytes, mediaType: picture.mediaType });
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(body);
  return files;
}
