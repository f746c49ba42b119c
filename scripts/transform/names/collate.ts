import type { Language } from '../../model/language.ts';

/** Anything that stands in an alphabetical list under a heading. */
interface Headed {
  readonly heading: string;
}

/**
 * Sort by heading as the readers of a language look things up: accents count only between words that are else alike, figures by their
 * value. Particles stand where the heading puts them.
 */
export function collated<T extends Headed>(items: readonly T[], { tag }: Language): readonly T[] {
  const { compare } = new Intl.Collator(tag, { numeric: true });
  // Two that the collation holds for equal still need an order of their own.
  return items.toSorted((a, b) => compare(a.heading, b.heading) || (a.heading < b.heading ? -1 : 1));
}

/**
 * Group sorted items by the first letter of their heading: É goes with E in French, while Swedish has an Å apart. What begins with a figure or
 * a mark stands under itself.
 */
export function byLetter<T extends Headed>(
  sorted: readonly T[],
  { tag }: Language,
): readonly { readonly letter: string; readonly lines: readonly T[] }[] {
  const base = new Intl.Collator(tag, { sensitivity: 'base' });
  const groups: { letter: string; lines: T[] }[] = [];
  for (const item of sorted) {
    const letter = initial(item.heading, tag, base);
    const last = groups.at(-1);
    if (last && base.compare(last.letter, letter) === 0) last.lines.push(item);
    else groups.push({ letter, lines: [item] });
  }
  return groups;
}

function initial(heading: string, tag: string, base: Intl.Collator): string {
  const first = /[\p{L}\p{N}]\p{M}*/u.exec(heading.normalize('NFC'))?.[0] ?? heading.slice(0, 1);
  const plain = [...first.normalize('NFD')][0] ?? first;
  return (base.compare(first, plain) === 0 ? plain : first).toLocaleUpperCase(tag);
}
