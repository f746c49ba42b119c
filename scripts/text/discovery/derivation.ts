/**
 * Endings that make another word of a name: a plural, the people, the language, the adherents, the wife. Words that differ by two
 * of these (or by one and nothing) are derived from one another, and neither is a misspelling: `Russia`, `Russian`; `Marxist`,
 * `Marxism`; `Rostov`, `Rostova`. All languages stand together, for English books are full of French names, and both of Russian
 * ones. Without diacritics.
 */
const ENDINGS: ReadonlySet<string> = new Set(
  `s es e ie en ens enne ennes an ans ian ians ean eans ist ists ism isms ite ites ish ese er ers ic ics al y ies man men woman
  women ce cy ia a ine ines x is iens ien ienne iennes een eens eenne eennes iste istes isme ismes ais aise aises ois oise
  oises ain aine ains aines and ande ands andes ol ole ols oles ette eau elle ique iques ard arde ote otes in et ets o os um
  us i ov ova ev eva ina aya aia skaya itch ich na ovna evna ovitch evitch`.split(/\s+/),
);

/** Ends of words whose final `e` may as well be another transliteration (`Lénine`) or an old spelling as the feminine. */
const DOUBTFUL = /(?:[^a]in|ov|ev|off|eff|k|ch)e$/;

/** `Castellana` and `Castellane`: a last vowel that changes may be an inflection, but for `i` and `y`. */
const VOWELS = /[aeiouy]$/;

/**
 * Tell whether two words are derived from one another: surely, perhaps, or not.
 *
 * @param a a word in lower case without diacritics
 * @param b another
 */
export function derivation(a: string, b: string): 'sure' | 'doubtful' | 'none' {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long === `${short}e`) return DOUBTFUL.test(long) ? 'doubtful' : 'sure';
  if (short.length === long.length && short.slice(0, -1) === long.slice(0, -1) && VOWELS.test(short) && VOWELS.test(long))
    return /[iy]$/.test(short) && /[iy]$/.test(long) ? 'none' : 'doubtful';
  let stem = 0;
  while (stem < short.length && short[stem] === long[stem]) stem += 1;
  for (; stem >= STEM; stem -= 1) {
    const [left, right] = [short.slice(stem), long.slice(stem)];
    if ((left === '' || ENDINGS.has(left)) && ENDINGS.has(right)) return 'sure';
  }
  return 'none';
}

/** A stem of fewer letters is none. */
const STEM = 3;
