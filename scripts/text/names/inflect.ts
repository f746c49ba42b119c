import type { Endings, Inflection } from '../../model/inflection.ts';
import { foldWord } from './words.ts';

/** Make the function that lists the forms a word takes in sentences, itself not among them. */
export function inflector({ endings = [] }: Inflection): (key: string) => readonly string[] {
  if (endings.length === 0) return () => [];
  const table = new Map(endings.map(({ ending, becomes }: Endings) => [foldWord(ending), becomes.map(foldWord)]));
  const longest = Math.max(...[...table.keys()].map((ending) => ending.length));
  return (key) => {
    // An initial, or a number, is no word that could change.
    if (key.length < SHORTEST || /\p{N}/u.test(key)) return [];
    for (let cut = Math.max(0, key.length - longest); cut <= key.length; cut += 1) {
      const becomes = table.get(key.slice(cut));
      if (becomes) return becomes.map((ending) => key.slice(0, cut) + ending);
    }
    return [];
  };
}

const SHORTEST = 3;
