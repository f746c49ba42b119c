import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Note } from '../../model/edition.ts';
import type { Translate } from '../../model/strings.ts';

/** Group notes by the section that calls them first, in reading order. */
export function notesBySection(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  return Map.groupBy(notes, (note) => note.sectionId);
}

/**
 * Set one note: its number as the link back to its call, further calls as letters, then its text. The number stands inside the
 * first paragraph, so that it runs in with the text in every format. A note that is never called has a dagger and no link.
 *
 * @returns the note's flow content, without a wrapping element: the formats differ in what they need there
 */
export function noteContent(note: Note, t: Translate, href: (callId: string) => string = (id) => `#${id}`): ElementContent[] {
  const back = (call: string, text: string, name: string) =>
    h('a.backlink', { href: href(call), ariaLabel: t('edition.backToText', { number: name }) }, text);
  const own = String(note.number);
  const [call, ...further] = note.calls;
  const number: ElementContent[] = call
    ? [back(call, own, own), ...further.map((one, index) => h('sup', back(one, letter(index + 1), own + letter(index + 1))))]
    : [h('abbr', { title: t('edition.uncalledNote') }, '†')];
  const mark = h('span.note-number', number);
  const at = note.children.findIndex((node) => node.type === 'element');
  const opening = note.children[at];
  if (opening?.type !== 'element' || opening.tagName !== 'p') return [h('p', mark), ...note.children];
  // The note itself is left as it was: a renderer may set it more than once.
  const first = { ...opening, children: [mark, { type: 'text', value: ' ' }, ...opening.children] } satisfies Element;
  return note.children.with(at, first);
}

/** Letters for the second and later calls of one note: b, c, … z, then numbers. */
function letter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : String(index + 1);
}
