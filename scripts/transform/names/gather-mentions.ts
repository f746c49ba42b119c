import type { Element, ElementContent, Root } from 'hast';
import { eachElement } from '../../model/each-element.ts';
import type { NameMention, Note, Section } from '../../model/edition.ts';

/** The mentions of an edition. */
export interface Mentions {
  /** By the id of the term. */
  readonly byTerm: ReadonlyMap<string, readonly NameMention[]>;
  /** The ids of mentions that may open a tooltip, each with its term. */
  readonly leads: ReadonlyMap<string, string>;
}

/**
 * Number the marked names of an edition in reading order: the text, then the notes. Each gets the id `name.<term>.<number>`; no heading has
 * one that begins so.
 *
 * The first of each term in each section may open a tooltip. One in every place would be hundreds of stops for the keyboard; one in a
 * heading or a link would be a link in a link; one in a note would close the note.
 *
 * @param isKnown tells terms of the glossary, for a text may name others
 */
export function gatherMentions(
  sections: readonly Section[],
  notes: readonly Note[],
  isKnown: (termId: string) => boolean,
): Mentions {
  const byTerm = new Map<string, NameMention[]>();
  const leads = new Map<string, string>();
  const number = (element: Element, place: Omit<NameMention, 'id'>): NameMention | undefined => {
    const { dataName: term } = element.properties;
    if (typeof term !== 'string' || !isKnown(term)) return undefined;
    const mentions = byTerm.get(term) ?? [];
    const mention = { id: `name.${term}.${mentions.length + 1}`, ...place };
    byTerm.set(term, mentions);
    mentions.push(mention);
    delete element.properties.dataName;
    element.properties.id = mention.id;
    return mention;
  };
  for (const { id: sectionId, tree } of sections) {
    const barred = elementsWithin(tree, ({ tagName }) => /^(?:a|h[1-6])$/.test(tagName));
    const led = new Set<string>();
    eachElement(tree, (element) => {
      const term = String(element.properties.dataName);
      const mention = number(element, { sectionId });
      if (!mention || led.has(term) || barred.has(element)) return;
      led.add(term);
      leads.set(mention.id, term);
    });
  }
  for (const { sectionId, number: noteNumber, children } of notes) {
    eachElement({ type: 'root', children: [...children] }, (element) => void number(element, { sectionId, noteNumber }));
  }
  return { byTerm, leads };
}

function elementsWithin(tree: Root, isOuter: (element: Element) => boolean): ReadonlySet<ElementContent> {
  const found = new Set<ElementContent>();
  eachElement(tree, (element) => {
    if (!found.has(element) && isOuter(element)) eachElement(element, (inner) => void found.add(inner));
  });
  return found;
}
