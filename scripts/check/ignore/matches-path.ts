/**
 * Tell whether a path is the one that a pattern names, or one of those: `*` stands for any letters but `/`, `?` for one of them, `**`
 * for any number of folders.
 *
 * All the places in the pattern where the path may have got to are followed at once, so that no pattern takes more than its length
 * times that of the path.
 */
export function matchesPath(pattern: string, path: string): boolean {
  // One `**/` is as good as many, and two in a row never meet below.
  const parts = pattern.replace(/(?:\*\*\/)+/g, '**/').match(/\*\*\/?|./gsu) ?? [];
  let at = enter(parts, 0, new Set());
  for (const letter of path) {
    const next = new Set<number>();
    for (const place of at) {
      const part = parts[place];
      if (part === '**/') {
        next.add(place);
        // Only behind a whole folder may what follows begin.
        if (letter === '/') enter(parts, place + 1, next);
      } else if (part === '**' || (part === '*' && letter !== '/')) enter(parts, place, next);
      else if (part === letter || (part === '?' && letter !== '/')) enter(parts, place + 1, next);
    }
    at = next;
  }
  return at.has(parts.length);
}

/** Add a place, and those behind it that are reached by letting stars stand for nothing. */
function enter(parts: readonly string[], place: number, places: Set<number>): Set<number> {
  if (places.has(place)) return places;
  places.add(place);
  return parts[place]?.startsWith('*') ? enter(parts, place + 1, places) : places;
}
