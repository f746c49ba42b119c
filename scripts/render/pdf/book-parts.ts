import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ContentsEntry, Edition, Section } from '../../model/edition.ts';
import { colophon } from '../fragments/colophon.ts';
import { contentsList } from '../fragments/contents-list.ts';
import { noteList, notesBySection } from '../fragments/note-list.ts';
import { titlePage } from '../fragments/title-page.ts';
import type { Pagination } from './pagination.ts';

/** Ids of our own parts; the colon keeps them apart from those that headings get. */
export const NOTES_ID = 'part:notes';
export const COLOPHON_ID = 'part:colophon';

export interface PartsOptions {
  /** Where things fall, for the numbers in the contents; unknown in a draft. */
  readonly pagination: Pagination | undefined;
  /** Whether chapters follow each other on the page. */
  readonly runOn: boolean;
  readonly blankBeforeText: boolean;
}

/** Put the parts of a book in their order: title page, contents behind it, text from a right-hand page on, notes, colophon. */
export function bookParts(edition: Edition, { pagination, runOn, blankBeforeText }: PartsOptions): Element[] {
  return [
    h('section.title-page', titlePage(edition)),
    contents(edition, pagination),
    ...(blankBeforeText ? [h('div.blank')] : []),
    h('main', { className: runOn ? ['run-on'] : [] }, edition.sections.map(chapter)),
    ...notes(edition),
    h('section.colophon', { id: COLOPHON_ID }, colophon(edition)),
  ];
}

/** The contents, with the notes as their last entry. */
export function contentsEntries(edition: Edition): readonly ContentsEntry[] {
  if (edition.notes.length === 0) return edition.contents;
  const text = edition.t('edition.notes');
  const entry = { id: NOTES_ID, sectionId: NOTES_ID, text, label: [{ type: 'text', value: text } as const], children: [] };
  return [...edition.contents, entry];
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

/** One chapter. What links lead to is its heading; a chapter without a title bears its id itself. */
function chapter(section: Section): Element {
  const children = section.tree.children as ElementContent[];
  const borne = children.some((child) => child.type === 'element' && child.properties.id === section.id);
  return h('section.chapter', borne ? {} : { id: section.id }, children);
}
