import { createRequire } from 'node:module';
import { parseLanguage } from '../model/language.ts';

/** Put soft hyphens into one word. */
export type HyphenateWord = (word: string) => string;

/** U+00AD */
const SOFT_HYPHEN = '\u00AD';

/** At least so many letters stay before a break and go after it: the custom of English and French printers. */
const LEFT = 2;
const RIGHT = 3;
const SHORTEST = 5;

/**
 * Load the hyphenation of a language, once for each process, and only when a text asks for it: patterns are large.
 *
 * @param tag a BCP 47 tag; the exact tag is looked up first, then its parents
 * @returns nothing for a language without patterns: its words stay whole
 */
export function loadHyphenation(tag: string): HyphenateWord | undefined {
  const name = parseLanguage(tag)
    ?.chain.map((part) => PATTERNS.get(part.toLowerCase()))
    .find((found) => found !== undefined);
  if (!name) return undefined;
  const known = loaded.get(name) ?? load(name);
  loaded.set(name, known);
  return known;
}

const loaded = new Map<string, HyphenateWord>();
// Required, not imported: the package is CommonJS, and so plugins that use this can run in a synchronous pipeline.
const require = createRequire(import.meta.url);

type CreateHyphenator = (patterns: unknown, options: object) => (text: string) => string;

function load(name: string): HyphenateWord {
  const createHyphenator = require('hyphen') as CreateHyphenator;
  const patterns: unknown = require(`hyphen/patterns/${name}.js`);
  const hyphenate = createHyphenator(patterns, { hyphenChar: SOFT_HYPHEN, minWordLength: SHORTEST, html: false });
  const words = new Map<string, string>();
  return (word) => {
    let made = words.get(word);
    if (made === undefined) {
      made = [...word].length < SHORTEST ? word : keepEnds(hyphenate(word));
      words.set(word, made);
    }
    return made;
  };
}

/** Take away the breaks that leave too little on a line: the patterns themselves allow one letter more at the end. */
function keepEnds(word: string): string {
  const parts = word.split(SOFT_HYPHEN);
  const lettersIn = (some: readonly string[]) => [...some.join('')].filter((sign) => !/\p{M}/u.test(sign)).length;
  return parts.reduce((made, part, index) => {
    const allowed = lettersIn(parts.slice(0, index)) >= LEFT && lettersIn(parts.slice(index)) >= RIGHT;
    return made + (allowed ? SOFT_HYPHEN : '') + part;
  });
}

/** The pattern file for each language or region that has one; a closed list, for the tag comes from a text. */
const PATTERNS: ReadonlyMap<string, string> = new Map([
  ...(
    'af be bg ca cs cy da es et eu fi fr fur ga gl grc hr hsb hu hy ia id is it ka kmr ' +
    'la lt lv mk nb nl nn oc pl pms pt rm ro ru sk sl sq sv tk tr uk'
  )
    .split(' ')
    .map((name) => [name, name] as const),
  ['de', 'de-1996'],
  ['de-ch', 'de-1996'],
  ['el', 'el-monoton'],
  ['en', 'en-us'],
  ...['gb', 'ie', 'au', 'nz', 'za', 'in'].map((region) => [`en-${region}`, 'en-gb'] as const),
  ['mn', 'mn-cyrl'],
  ['no', 'nb'],
  ['ku', 'kmr'],
  ['sr', 'sr-cyrl'],
  ['sr-latn', 'sh-latn'],
  ['sh', 'sh-latn'],
  ['bs', 'sh-latn'],
]);
