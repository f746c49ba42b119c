import type { Element } from 'hast';
import { h } from 'hastscript';
import type { NameEntry } from '../../../model/edition.ts';
import { nameFacts } from './name-facts.ts';
import { entryId, nameHeading } from './name-heading.ts';

/** The id of the glossary of an edition; headings have none that begins so. */
export const GLOSSARY_ID = 'part.glossary';

/** Set the glossary: each term, and behind it what is known of it. */
export function glossaryList(entries: readonly NameEntry[]): Element {
  return h(
    'dl.glossary-list',
    entries.flatMap((entry) => [
      h('dt.glossary-term', { id: entryId('glossary', entry) }, nameHeading(entry.heading, entry)),
      h('dd.glossary-facts', nameFacts(entry, { transliterated: true })),
    ]),
  );
}
