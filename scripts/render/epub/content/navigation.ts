import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ContentsEntry, Edition } from '../../../model/edition.ts';
import { contentsList } from '../../fragments/contents-list.ts';
import { FILES } from './file-names.ts';
import { body, type Page } from './page.ts';
import { fragment } from './relink.ts';

/** One line of the table of contents, for the navigation document and for the NCX of older readers. */
export interface NavigationPoint {
  readonly text: string;
  readonly href: string;
  readonly children: readonly NavigationPoint[];
}

/**
 * List the contents as plain text, down to the colophon. A text without headings is one entry with the title of the book.
 *
 * @param back the pages behind the text
 */
export function navigationPoints(
  edition: Edition,
  places: ReadonlyMap<string, string>,
  firstFile: string,
  back: readonly Page[],
): readonly NavigationPoint[] {
  const point = (entry: ContentsEntry): NavigationPoint => ({
    text: entry.text.trim() || EMPTY,
    href: hrefOf(entry, places),
    children: entry.children.map(point),
  });
  const points = edition.contents.map(point);
  return [
    ...(points.length > 0 ? points : [{ text: edition.title, href: firstFile, children: [] }]),
    ...back.map(({ title, file }) => ({ text: title, href: file, children: [] })),
  ];
}

/** Make the navigation document: the contents as people see them, and the landmarks for machines. */
export function navigationPage(
  edition: Edition,
  places: ReadonlyMap<string, string>,
  firstFile: string,
  back: readonly Page[],
): Page {
  const { t } = edition;
  const list =
    edition.contents.length > 0
      ? contentsList(edition.contents.map(withLabel), (entry) => hrefOf(entry, places))
      : h('ol.contents-list', h('li', h('a', { href: firstFile }, edition.title)));
  for (const { file, title } of back) list.children.push(h('li', h('a', { href: file }, title)));
  const toc = h('nav', { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: 'contents-title', id: 'toc' }, [
    h('h2', { id: 'contents-title' }, t('edition.contents')),
    list,
  ]);
  const landmarks = h('nav', { 'epub:type': 'landmarks', hidden: true, ariaLabel: t('epub.landmarks') }, [
    h('ol', [
      landmark('cover', FILES.cover, t('edition.cover')),
      landmark('titlepage', FILES.title, t('edition.titlePage')),
      landmark('toc', `${FILES.toc}#toc`, t('edition.contents')),
      landmark('bodymatter', firstFile, t('epub.start')),
      // None for the index: there are checkers that look for entries in whatever bears that type. The contents lead there.
      ...back.filter(({ file }) => file === FILES.glossary).map(({ file, title }) => landmark('glossary', file, title)),
    ]),
  ]);
  return { file: FILES.toc, title: t('edition.contents'), body: body('frontmatter', [toc, landmarks]) };
}

/** What stands for a heading without words: a link must have some. */
const EMPTY = '…';

function landmark(type: string, href: string, label: string): Element {
  return h('li', h('a', { 'epub:type': type, href }, label));
}

function hrefOf(entry: ContentsEntry, places: ReadonlyMap<string, string>): string {
  return `${places.get(entry.id)}#${fragment(entry.id)}`;
}

function withLabel(entry: ContentsEntry): ContentsEntry {
  const label = entry.text.trim() ? entry.label : [{ type: 'text' as const, value: EMPTY }];
  return { ...entry, label, children: entry.children.map(withLabel) };
}
