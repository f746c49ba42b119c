import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContentsEntry, Edition, Section } from '../../model/edition.ts';
import { colophon } from '../fragments/colophon.ts';
import { contentsList } from '../fragments/contents-list.ts';
import { GLOSSARY_ID, glossaryList } from '../fragments/names/glossary-list.ts';
import { INDEX_ID, nameIndex } from '../fragments/names/name-index.ts';
import { noteContent } from '../fragments/note-list.ts';
import { titlePage } from '../fragments/title-page.ts';
import { pageLocators } from './page-locators.ts';

/** The id of a part of our own; the colon keeps it apart from those that headings get. */
const COLOPHON_ID = 'part:colophon';

/**
 * Put the parts of a book in their order: title page, contents behind it, text from a right-hand page on, glossary, index, colophon. The
 * notes stand apart, for the paginator to set at the feet of pages; so does what the index holds, which waits for the pages of the text.
 *
 * @param runOn whether chapters follow each other on the page
 */
export function bookParts(edition: Edition, runOn: boolean): Element[] {
  return [
    h('section.title-page', titlePage(edition)),
    contents(edition),
    h('main', { className: runOn ? ['run-on'] : [] }, edition.sections.map(chapter)),
    ...glossary(edition),
    ...(edition.names.index.length > 0 ? [h('section.late.name-index')] : []),
    h('section.colophon', { id: COLOPHON_ID }, colophon(edition)),
    named([edition.sections[0]?.id, COLOPHON_ID]),
    h(
      'div.footnotes',
      edition.notes.map((note) => h('div.footnote', { id: note.id, role: 'article' }, noteContent(note, edition.t))),
    ),
  ];
}

/**
 * Set what the section of the index holds.
 *
 * @param labelOf the printed page number of every id
 */
export function indexContent(edition: Edition, labelOf: ReadonlyMap<string, string>): Element[] {
  const locators = pageLocators((id) => Number(labelOf.get(id)) || undefined, edition.t);
  return [h('h2', { id: INDEX_ID }, edition.t('edition.index')), h('div.index-columns', nameIndex(edition, locators))];
}

/** The contents, with what stands behind the text as their last entries. */
export function contentsEntries({ contents, names, t }: Edition): readonly ContentsEntry[] {
  const entry = (id: string, text: string): ContentsEntry => ({
    id,
    sectionId: id,
    text,
    label: [{ type: 'text', value: text }],
    children: [],
  });
  return [
    ...contents,
    ...(names.glossary.length > 0 ? [entry(GLOSSARY_ID, t('edition.glossary'))] : []),
    ...(names.index.length > 0 ? [entry(INDEX_ID, t('edition.index'))] : []),
  ];
}

function contents(edition: Edition): Element {
  return h('nav.contents', { ariaLabel: edition.t('edition.contents') }, [
    h('p.part-title', edition.t('edition.contents')),
    // Lines are measured before numbers are known: these keep their room.
    contentsList(
      contentsEntries(edition),
      (entry) => `#${entry.id}`,
      () => [h('span.page-number', '000')],
    ),
  ]);
}

function glossary({ names, t }: Edition): Element[] {
  if (names.glossary.length === 0) return [];
  return [h('section.glossary', h('h2', { id: GLOSSARY_ID }, t('edition.glossary')), glossaryList(names.glossary))];
}

/** One chapter. What links lead to is its heading; a chapter without a title bears its id itself. */
function chapter(section: Section): Element {
  const children = section.tree.children as ElementContent[];
  const borne = children.some((child) => child.type === 'element' && child.properties.id === section.id);
  return h('section.chapter', borne ? {} : { id: section.id }, children);
}

/** Hidden links to parts that none leads to else: Chromium writes a destination for an element only where one does. */
function named(ids: readonly (string | undefined)[]): Element {
  return h(
    'div',
    { hidden: true },
    ids.filter((id) => id !== undefined).map((id) => h('a', { href: `#${id}` })),
  );
}
