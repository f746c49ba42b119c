import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Note } from '../../../model/edition.ts';
import type { Translate } from '../../../model/strings.ts';
import { noteContent } from '../../fragments/note-list.ts';

/**
 * Set the notes of one file for its end, each an `<aside>` that reading systems may pop up at its call and hide here. A note that is
 * never called must not be hidden, so it is no footnote to them.
 */
export function noteAsides(notes: readonly Note[], t: Translate): Element[] {
  if (notes.length === 0) return [];
  return [
    h(
      'div.notes',
      notes.map((note) => (note.calls.length > 0 ? calledNote(note, t) : uncalledNote(note, t))),
    ),
  ];
}

function calledNote(note: Note, t: Translate): Element {
  const type = { 'epub:type': 'footnote', role: 'doc-footnote' };
  return h('aside.note', { id: note.id, ...type }, noteContent(note, t));
}

function uncalledNote(note: Note, t: Translate): Element {
  return h('div.note', { id: note.id }, noteContent(note, t));
}
