import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition, Note } from '../../../model/edition.ts';
import { noteContent } from '../../fragments/note-list.ts';
import { placeOf } from './place-of.ts';

/**
 * Set the notes as one list for the end of the text. A note that is the target of its call opens over the page by style alone; the link
 * that closes it leads to the place beside the call, which is fixed on the screen, so that nothing scrolls.
 */
export function endnotes(edition: Edition): Element[] {
  if (edition.notes.length === 0) return [];
  return [
    h(
      'ol.notes-list',
      edition.notes.map((note) => h('li.note', { id: note.id }, ...noteContent(note, edition.t), ...closing(note, edition))),
    ),
  ];
}

function closing(note: Note, { t }: Edition): Element[] {
  const [call] = note.calls;
  if (!call) return [];
  return [h('a.close', { href: `#${placeOf(call)}`, ariaLabel: t('html.closeNote', { number: note.number }) }, '×')];
}
