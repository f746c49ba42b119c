import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContentsEntry, Edition, Section } from '../../model/edition.ts';
import { colophon } from '../fragments/colophon.ts';
import { contentsList } from '../fragments/contents-list.ts';
import { GLOSSARY_ID, glossaryList } from '../fragments/glossary-list.ts';
import { INDEX_ID, nameIndex } from '../fragments/name-index.ts';
import { noteList, notesBySection } from '../fragments/note-list.ts';
import { titlePage } from '../fragments/title-page.ts';
import { pageLocators } from './page-locators.ts';
import type { Pagination } from './pagination.ts';

/** Ids of our own parts; the colon keeps them apart from those that headings get. */
const NOTES_ID = 'part:notes';
export const COLOPHON_ID = 'part:colophon';

export interface PartsOptions {
  /** Where things fall, for the numbers in the contents; unknown in a draft. */
  readonly pagination: Pagination | undefined;
  /** Where mentions of terms may fall, for a draft of the index. */
  readonly estimates: ReadonlyMap<string, number>;
  /** Whether chapters follow each other on the page. */
  readonly runOn: boolean;
  readonly blankBeforeText: boolean;
}

/**
 * Put the parts of a book in their order: title page, contents behind it, text from a right-hand page on, notes, glossary, index,
 * colophon.
 */
export function bookParts(edition: Edition, { pagination, estimates, runOn, blankBeforeText }: PartsOptions): Element[] {
  return [
    h('section.title-page', titlePage(edition)),
    contents(edition, pagination),
    ...(blankBeforeText ? [h('div.blank')] : []),
    h('main', { className: runOn ? ['run-on'] : [] }, edition.sections.map(chapter)),
    ...notes(edition),
    ...glossary(edition),
    ...index(edition, pagination?.pageOf ?? estimates),
    h('section.colophon', { id: COLOPHON_ID }, colophon(edition)),
  ];
}

/** What stands behind the text: notes, glossary, index, where the edition has them. */
export function backParts({ notes, names, t }: Edition): readonly { readonly id: string; readonly title: string }[] {
  return [
    ...(notes.length > 0 ? [{ id: NOTES_ID, title: t('edition.notes') }] : []),
    ...(names.glossary.length > 0 ? [{ id: GLOSSARY_ID, title: t('edition.glossary') }] : []),
    ...(names.index.length > 0 ? [{ id: INDEX_ID, title: t('edition.index') }] : []),
  ];
}

/** The contents, with what stands behind the text as their last entries. */
export function contentsEntries(edition: Edition): readonly ContentsEntry[] {
  const entries = backParts(edition).map(
    ({ id, title }): ContentsEntry => ({
      id,
      sectionId: id,
      text: title,
      label: [{ type: 'text', value: title }],
      children: [],
    }),
  );
  return [...edition.contents, ...entries];
}

function contents(edition: Edition, pagination: Pagination | undefined): Element {
  const number = (entry: ContentsEntry) => [h('span.page-number', String(pagination?.pageOf.get(entry.id) ?? '00'))];
  return h('nav.contents', { ariaLabel: edition.t('edition.contents') }, [
    h('p.part-title', edition.t('edition.contents')),
    contentsList(contentsEntries(edition), (entry) => `#${entry.id}`, number),
  ]);
}

/** The notes of each chapter under its title, in a part of their own. */
function notes(edition: Edition): Element[] {
  if (edition.notes.length === 0) return [];
  const groups = notesBySection(edition.notes);
  const titles = edition.sections.filter((section) => section.title && groups.has(section.id)).length > 1;
  return [
    h('section.notes', [
      h('h2', { id: NOTES_ID }, edition.t('edition.notes')),
      ...edition.sections.flatMap((section) => {
        const group = groups.get(section.id);
        if (!group) return [];
        return [...(titles && section.title ? [h('h3', section.title)] : []), noteList(group, edition.t)];
      }),
    ]),
  ];
}

function glossary({ names, t }: Edition): Element[] {
  if (names.glossary.length === 0) return [];
  return [h('section.glossary', h('h2', { id: GLOSSARY_ID }, t('edition.glossary')), glossaryList(names.glossary))];
}

function index(edition: Edition, pageOf: ReadonlyMap<string, number>): Element[] {
  if (edition.names.index.length === 0) return [];
  const locators = pageLocators(({ id }) => pageOf.get(id), edition.t);
  return [
    h('section.name-index', [
      h('h2', { id: INDEX_ID }, edition.t('edition.index')),
      h('div.index-columns', nameIndex(edition, locators)),
    ]),
  ];
}

/** One chapter. What links lead to is its heading; a chapter without a title bears its id itself. */
function chapter(section: Section): Element {
  const children = section.tree.children as ElementContent[];
  const borne = children.some((child) => child.type === 'element' && child.properties.id === section.id);
  return h('section.chapter', borne ? {} : { id: section.id }, children);
}
