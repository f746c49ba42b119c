/**
 * Tell whether a word is made from a name by an ending of the language: `Leninist`, `Trotskyist`, `bolchevisme` are no misspellings.
 *
 * The name may lose its last vowels, or an ending of its own: `Trotskiste` from `Trotski`, `Bolshevik` beside `Bolshevism`.
 */
export function isDerived(word: string, name: string, endings: readonly string[]): boolean {
  const stem = name.replace(/[aeiouyàáâäèéêëìíîïòóôöùúûüаеёиоуыэюяй]+$/, '');
  if (stem.length < SHORTEST) return false;
  const stems = endings.filter((ending) => name.endsWith(ending)).map((ending) => name.slice(0, -ending.length));
  return endings.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const base = word.slice(0, -ending.length);
    // A vowel more is a slip, not an ending: Lenine.
    return (
      (base === name && !/^[aeiouyàáâäèéêëìíîïòóôöùúûü]$/.test(ending)) ||
      (base === stem && stem !== name) ||
      stems.includes(base)
    );
  });
}

const SHORTEST = 3;
