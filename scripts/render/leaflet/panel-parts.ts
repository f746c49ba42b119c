import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { artifactPath } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { PanelSize } from '../../model/leaflet.ts';
import { colophon } from '../fragments/colophon.ts';
import { noteContent } from '../fragments/note-list.ts';
import { qrCode } from './qr-code.ts';

/**
 * Put the parts of a leaflet in their order: front, text, back, and apart from them the notes, for the feet of panels.
 *
 * @param panels in the order in which they are read; on the two sides of a card there is no room for a front and a back by themselves
 */
export async function panelParts(edition: Edition, panels: readonly PanelSize[]): Promise<Element[]> {
  const text = edition.sections.map(({ tree }) => h('section.chapter', tree.children as ElementContent[]));
  const [{ widthMm, heightMm }] = panels as [PanelSize];
  const isTall = heightMm >= TALL_MM;
  const [front, back] = [frontOf(edition, isTall), await backOf(edition)];
  const narrow = widthMm < NARROW_MM ? ['narrow'] : [];
  const className = ['run-on', 'leaflet-text', ...narrow];
  const size = isTall ? 'tall' : 'low';
  const notes = edition.notes.map((note) =>
    h('div.footnote', { id: note.id, role: 'article', className: narrow }, noteContent(note, edition.t)),
  );
  return [
    ...(panels.length > 2
      ? [
          h(`section.title-page.leaflet-front.${size}`, front),
          h('main', { className }, text),
          h(`section.colophon.leaflet-back.${size}`, back),
        ]
      : [h('main', { className }, [h('header.leaflet-head', front), ...text, h('footer.leaflet-foot', back)])]),
    h('div.footnotes', notes),
  ];
}

/** Lines of a narrower panel hold too few words to be justified. */
const NARROW_MM = 80;

/** On a front that is as high as this, what the leaflet holds is listed; backs that are lower are set closer. */
const TALL_MM = 150;

/** What a passer-by reads: who says it, what it is about, where it is from. */
function frontOf(
  { title, subtitle, excerptTitle = title, contributors, contents, book, t }: Edition,
  isTall: boolean,
): Element[] {
  const authors = contributors.filter(({ role }) => role === 'aut');
  const year = book.date?.slice(0, 4);
  const parts = [
    ...authors.map(({ name, lang }) => h('p.contributor.author', h('span', lang ? { lang } : {}, name))),
    h('h1.title', { style: `--title-width: ${widthOfTitle(excerptTitle)}` }, excerptTitle),
    excerptTitle === title
      ? subtitle && h('p.subtitle', subtitle)
      : h('p.work', [h('span.work-label', t('leaflet.from')), ' ', h('cite.work-title', title)]),
    isTall &&
      contents.length > 1 &&
      contents.length <= MOST_ENTRIES &&
      h(
        'ul.front-contents',
        contents.map(({ label }) => h('li', structuredClone([...label]))),
      ),
    h('p.press', h('span.press-name', book.press.name), ...(year ? [' ', h('span.year', year)] : [])),
  ];
  return parts.filter((part) => typeof part === 'object');
}

/** More of them would be a table of contents. */
const MOST_ENTRIES = 8;

/** The type of a title as a part of the line: its longest word stands on one, and all of it on four. A letter is half as wide as high. */
function widthOfTitle(title: string): number {
  const longest = Math.max(...title.split(/\s+/).map((word) => [...word].length));
  return Math.round(1000 * Math.min(1 / (0.55 * longest), 4 / (0.5 * [...title].length))) / 1000;
}

/** The way to the whole text, then the colophon. */
async function backOf(edition: Edition): Promise<Element[]> {
  const { title, subtitle, excerptTitle = title, t } = edition;
  const address = addressOf(edition);
  const whole = [
    ...(excerptTitle === title ? [] : [h('p.work-label', t('leaflet.excerptOf'))]),
    h('p.work-title', h('cite', title)),
    ...(subtitle ? [h('p.work-subtitle', subtitle)] : []),
  ];
  const way = address && [
    await qrCode(address, t('leaflet.code', { address })),
    h('div', [h('p.whole-label', t('leaflet.readOn')), h('p.whole-address', typed(address))]),
  ];
  return [h('div.whole', [...whole, ...(way ? [h('div.way', way)] : [])]), ...colophon(edition)];
}

/** Where the whole text is: on the web, else as an ebook; nothing where the press has no address of its own. */
function addressOf({ book, language }: Edition): string | undefined {
  const ending = (['html', 'epub'] as const).find((format) => book.formats.includes(format));
  const { url } = book.press;
  if (url === undefined || ending === undefined) return undefined;
  const address = new URL(artifactPath(book, language.tag, `.${ending}`), url.endsWith('/') ? url : `${url}/`).href;
  return address.length > LONGEST_ADDRESS ? undefined : address;
}

/** A code of more would have modules too small to be read. */
const LONGEST_ADDRESS = 300;

/** An address as one types it, which may break after a stroke or before a point. */
function typed(address: string): ElementContent[] {
  const pieces = address.replace(/^https?:\/\//, '').split(/(?<=\/)|(?=\.)/);
  return pieces.flatMap((value, index): ElementContent[] => [...(index > 0 ? [h('wbr')] : []), { type: 'text', value }]);
}
