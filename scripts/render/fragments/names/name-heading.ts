import type { Element } from 'hast';
import { h } from 'hastscript';
import type { NameEntry } from '../../../model/edition.ts';

/** Set a heading of index or glossary; works are set as works are in the text. */
export function nameHeading(heading: string, { type }: NameEntry): Element | string {
  return type === 'work' ? h('em', heading) : heading;
}

/** Give the id of a term's line in a part of the edition. No heading has one of this form. */
export function entryId(part: 'index' | 'glossary', { id }: NameEntry): string {
  return `part.${part}.${id}`;
}
