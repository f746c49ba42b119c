import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { artifactPath } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import { colophon } from '../fragments/colophon.ts';
import { noteContent } from '../fragments/note-list.ts';
import { qrCode } from './qr-code.ts';

/**
 * Put the parts of a leaflet in their order: front, text, back, and apart from them the notes, for the feet of panels.
 *
 * @param panels how many there are; on the two sides of a card there is no room for a front and a back by themselves
 */
export async function panelParts(edition: Edition, panels: number): Promise<Element[]> {
  const text = edition.sections.map(({ tree }) => h('section.chapter', tree.children as ElementContent[]));
  const [front, back] = [frontOf(edition), await backOf(edition)];
  const notes = edition.notes.map((note) => h('div.footnote', { id: note.id, role: 'article' }, noteContent(note, edition.t)));
  return [
    ...(panels > 2
      ? [
          h('section.title-page.leaflet-front', front),
          h('main.run-on.leaflet-text', text),
          h('section.colophon.leaflet-back', back),
        ]
      : [h('main.run-on.leaflet-text', [h('header.leaflet-head', front), ...text, h('footer.leaflet-foot', back)])]),
    h('div.footnotes', notes),
  ];
}

/** What a passer-by reads: who says it, what it is about, where it is from. */
function frontOf({ title, subtitle, excerptTitle, contributors, book, t }: Edition): Element[] {
  const authors = contributors.filter(({ role }) => role === 'aut');
  const year = book.date?.slice(0, 4);
  const isWhole = excerptTitle === undefined || excerptTitle === title;
  return [
    ...authors.map(({ name, lang }) => h('p.contributor.author', h('span', lang ? { lang } : {}, name))),
    h('h1.title', excerptTitle ?? title),
    ...(isWhole
      ? [subtitle && h('p.subtitle', subtitle)]
      : [h('p.work', [h('span.work-label', t('leaflet.from')), ' ', h('cite.work-title', title)])]),
    h('p.press', h('span.press-name', book.press.name), ...(year ? [' ', h('span.year', year)] : [])),
  ].filter((part) => typeof part === 'object');
}

/** The way to the whole text, then the colophon. */
async function backOf(edition: Edition): Promise<Element[]> {
  const { title, subtitle, t } = edition;
  const address = addressOf(edition);
  const whole = [h('cite', title), ...(subtitle ? [' ', h('span.work-subtitle', subtitle)] : [])];
  return [
    h('div.whole', [
      h('p.whole-title', [t('leaflet.excerptOf'), ' ', ...whole]),
      ...(address === undefined
        ? []
        : [
            await qrCode(address, t('leaflet.code', { address })),
            h('p.whole-address', [t('leaflet.readOn'), ' ', h('span.address', typed(address))]),
          ]),
    ]),
    ...colophon(edition),
  ];
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
