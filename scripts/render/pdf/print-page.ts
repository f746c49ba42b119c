import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Edition } from '../../model/edition.ts';
import type { PrintJob } from '../../model/host.ts';
import { bookParts, COLOPHON_ID, contentsEntries } from './book-parts.ts';
import { breakAddresses } from './break-addresses.ts';
import { estimatePages } from './estimate-pages.ts';
import { measurePage } from './page-measure.ts';
import { pageStyle } from './page-style.ts';
import type { Pagination } from './pagination.ts';
import { runningHeads } from './running-heads.ts';
import { lettersOnLine, runsOn } from './runs-on.ts';
import { tagLanguages } from './tag-languages.ts';

/**
 * Write the page that the browser prints.
 *
 * @param pagination where things are expected to fall; without it the page is a draft by which that is found out
 */
export function printPage(edition: Edition, pagination?: Pagination & { readonly blankBeforeText: boolean }): PrintJob {
  const { design, book, language } = edition;
  const measure = measurePage(book.paper, design.page);
  const runOn = runsOn(edition, measure);
  // A small capital with its space is wider than a letter of the text, and a head that fills its line looks like text.
  const room = Math.floor(lettersOnLine(measure) * 0.6);
  const estimates = pagination || edition.names.index.length === 0 ? new Map() : estimatePages(edition, measure, runOn);
  const margins = pagination ? runningHeads(edition, pagination, room) : [];
  const body = h(
    'body',
    bookParts(edition, { pagination, estimates, runOn, blankBeforeText: pagination?.blankBeforeText ?? false }),
    probes(edition),
  );
  breakAddresses(body);
  tagLanguages(body);
  const pictures = takePictures(edition, body);
  const html = h('html', { lang: language.tag, dir: language.direction }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      // The browser serves the job's files only; this says it once more, in the browser's own words.
      h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      h('title', edition.title),
      h('style', pageStyle(measure, design.faces, margins)),
      h('style', design.styles['print.css'] ?? ''),
      // A draft is laid out, not drawn: that is half of the time.
      ...(pagination ? [] : [h('style', 'html { visibility: hidden; }')]),
    ]),
    body,
  ]);
  return {
    html: `<!doctype html>${toHtml(html)}`,
    files: new Map([
      ...design.faces.map((face) => [`face/${face.fileName}`, { bytes: face.bytes, mediaType: 'font/ttf' }] as const),
      ...pictures,
    ]),
    draft: pagination === undefined,
  };
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'";

/** Hidden links to everything whose page must be known: Chromium writes a destination for an element only where a link leads to it. */
function probes(edition: Edition): Element {
  const entries = contentsEntries(edition).map((entry) => entry.id);
  const mentions = edition.names.index.flatMap(({ lines }) =>
    lines.flatMap(({ entry }) => entry.mentions.map((mention) => mention.id)),
  );
  const ids = new Set([...edition.sections.map((section) => section.id), ...entries, ...mentions, COLOPHON_ID]);
  return h(
    'div',
    { hidden: true },
    [...ids].map((id) => h('a', { href: `#${id}` })),
  );
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
