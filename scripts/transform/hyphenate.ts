import type { Element, Root, Text } from 'hast';
import { type HyphenateWord, loadHyphenation } from './hyphenation.ts';

export interface HyphenateOptions {
  /** The language of what bears no `lang` of its own, BCP 47. */
  readonly lang: string;
  /** Words that stay whole, in any letter case: names. One of several words counts as each of them. */
  readonly exceptions?: readonly string[];
  /** Give the hyphenation of a language; nothing where it has none. */
  readonly load?: (tag: string) => HyphenateWord | undefined;
}

/**
 * Put soft hyphens into the words of running text, each passage by the patterns of its nearest `lang`.
 *
 * Browsers bring dictionaries for some languages only, and none on a bare machine, so `hyphens: auto` breaks where it happens to be
 * able to. Code, headings, names and addresses stay whole; so does a compound with a hyphen of its own, which breaks there.
 */
export function rehypeHyphenate(options: HyphenateOptions) {
  const { load = loadHyphenation } = options;
  const whole = new Set((options.exceptions ?? []).flatMap((name) => name.toLowerCase().match(LETTERS) ?? []));
  return (tree: Root): void => {
    const passages = passagesByLanguage(tree, options.lang);
    for (const [tag, texts] of passages) {
      const hyphenate = load(tag);
      if (!hyphenate) continue;
      const isName = namesBy(tag);
      for (const text of texts) {
        text.value = text.value.replace(TOKEN, (token, word: string | undefined) =>
          word === undefined || isName(word) || whole.has(word.toLowerCase()) ? token : hyphenate(word),
        );
      }
    }
  };
}

/**
 * Tell names by their capital, where the language writes no other nouns with one: patterns know no names and break Krons-tadt. The first
 * word of a sentence stays whole with them, which costs next to nothing.
 */
function namesBy(tag: string): (word: string) => boolean {
  return /^(?:de|lb)\b/i.test(tag) ? () => false : (word) => /^\p{Lu}/u.test(word);
}

const LETTERS = /[\p{L}\p{M}]+/gu;

/**
 * What is passed over as it is (addresses; compounds, file names and words that have soft hyphens already), or, in the group, one
 * word. An apostrophe parts words, so that `l’organisation` breaks as `organisation` does.
 */
const TOKEN =
  /(?:[^\s\u00A0\u202F]*(?::\/\/|@|www\.)[^\s\u00A0\u202F]*)|[\p{L}\p{M}\p{N}]+(?:[-‐‑\u00AD_./\\][\p{L}\p{M}\p{N}]+)+|([\p{L}\p{M}]+)/gu;

const KEPT = new Set([
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'svg',
  'math',
  'title',
  'style',
  'script',
]);

function passagesByLanguage(tree: Root, lang: string): ReadonlyMap<string, readonly Text[]> {
  const passages = new Map<string, Text[]>();
  const walk = (parent: Root | Element, tag: string) => {
    for (const node of parent.children) {
      if (node.type === 'text') {
        const texts = passages.get(tag);
        if (texts) texts.push(node);
        else passages.set(tag, [node]);
      } else if (node.type === 'element' && !isKept(node)) {
        walk(node, typeof node.properties.lang === 'string' ? node.properties.lang : tag);
      }
    }
  };
  walk(tree, lang);
  return passages;
}

function isKept(element: Element): boolean {
  if (KEPT.has(element.tagName)) return true;
  const { className } = element.properties;
  return Array.isArray(className) && className.includes('name');
}
