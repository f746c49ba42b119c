import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Edition, Section } from '../../../model/edition.ts';
import { colophon } from '../../fragments/colophon.ts';
import { contentsList } from '../../fragments/contents-list.ts';
import { GLOSSARY_ID, glossaryList } from '../../fragments/names/glossary-list.ts';
import { INDEX_ID, nameIndex } from '../../fragments/names/name-index.ts';
import { sectionLocators } from '../../fragments/names/section-locators.ts';
import { titlePage } from '../../fragments/title-page.ts';
import { endnotes } from './endnotes.ts';
import { finisher } from './finish-tree.ts';
import { nameSheets } from './name-sheets.ts';

/** The parts of a page as markup; empty where an edition has none of a part. */
export interface BodyParts {
  readonly titlePage: string;
  readonly contents: string;
  readonly text: string;
  readonly notes: string;
  readonly glossary: string;
  readonly index: string;
  /** What names open. */
  readonly sheets: string;
  readonly colophon: string;
}

/** Set the parts of a page. The trees of the edition are changed, not copied. */
export function bodyParts(edition: Edition): BodyParts {
  const finish = finisher(edition);
  const text = edition.sections.map((section) => {
    finish(section.tree);
    return toHtml(chapter(section));
  });
  const notes = endnotes(edition);
  for (const note of notes) finish(note);
  return {
    titlePage: toHtml(titlePage(edition)),
    contents: toHtml(contents(edition)),
    text: text.join('\n'),
    notes: toHtml(notes),
    glossary: toHtml(edition.names.glossary.length > 0 ? [glossaryList(edition.names.glossary)] : []),
    index: toHtml(nameIndex(edition, sectionLocators(edition))),
    sheets: toHtml(nameSheets(edition)),
    colophon: toHtml(colophon(edition)),
  };
}

function chapter({ id, title, tree }: Section): Element {
  const named = title === undefined ? {} : { ariaLabelledBy: id };
  return h(title === undefined ? 'div.chapter' : 'section.chapter', named, tree);
}

/** A single entry tells nothing that the title does not. */
function contents(edition: Edition): Element[] {
  if (edition.contents.length < 2) return [];
  const list = contentsList(edition.contents, ({ id }) => `#${id}`);
  const add = (id: string, text: string) => list.children.push(h('li', h('a', { href: `#${id}` }, text)));
  if (edition.notes.length > 0) add('notes', edition.t('edition.notes'));
  if (edition.names.glossary.length > 0) add(GLOSSARY_ID, edition.t('edition.glossary'));
  if (edition.names.index.length > 0) add(INDEX_ID, edition.t('edition.index'));
  return [list];
}
