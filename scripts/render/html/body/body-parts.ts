import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Edition, Section } from '../../../model/edition.ts';
import { colophon } from '../../fragments/colophon.ts';
import { contentsList } from '../../fragments/contents-list.ts';
import { titlePage } from '../../fragments/title-page.ts';
import { endnotes } from './endnotes.ts';
import { finisher } from './finish-tree.ts';

/** The parts of a page as markup; empty where an edition has none of a part. */
export interface BodyParts {
  readonly titlePage: string;
  readonly contents: string;
  readonly text: string;
  readonly notes: string;
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
  if (edition.notes.length > 0) list.children.push(h('li', h('a', { href: '#notes' }, edition.t('edition.notes'))));
  return [list];
}
