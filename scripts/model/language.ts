import assert from 'node:assert/strict';

/** A language as BCP 47 (RFC 5646) names it, checked and put into its usual letter case. */
export interface Language {
  /** The exact tag: `fr`, `fr-CA`, `zh-Hans`. */
  readonly tag: string;
  /** The tag and its parents, most exact first: `fr-CA`, `fr`. Typography and strings are looked up in this order. */
  readonly chain: readonly string[];
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Make a language from a tag.
 *
 * @param tag any well-formed BCP 47 tag, in any letter case
 * @returns nothing when the tag is not well formed or its language does not exist
 */
export function parseLanguage(tag: string): Language | undefined {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    return undefined;
  }
  // `README` would be well formed: tags of more than three letters are reserved, and no language has one.
  if (locale.baseName !== locale.toString() || locale.language.length > 3 || !isKnown(locale)) return undefined;
  const parts = locale.baseName.split('-');
  return {
    tag: locale.baseName,
    chain: parts.map((_, index) => parts.slice(0, parts.length - index).join('-')),
    direction: RIGHT_TO_LEFT.has(locale.maximize().script ?? '') ? 'rtl' : 'ltr',
  };
}

/** Make a language from a tag that the program itself supplies. Throws when it is not one. */
export function language(tag: string): Language {
  const made = parseLanguage(tag);
  assert(made, `"${tag}" is no language tag`);
  return made;
}

/** Tell whether `asked` (from `--lang` or a setting) stands for `has`: `fr` takes `fr-CA` too, `fr-CA` does not take `fr`. */
export function covers(asked: string, has: Language): boolean {
  return has.chain.some((tag) => tag.toLowerCase() === asked.toLowerCase());
}

/** The side on which a book in a language is bound: the one where its lines begin. */
export function bindingOf({ direction }: Language): 'left' | 'right' {
  return direction === 'rtl' ? 'right' : 'left';
}

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * Two letters that stand for no language (`xx`) are a slip of the pen: CLDR knows the script of every one that exists. Three letters are
 * taken on trust, for it knows only some of those.
 */
function isKnown(locale: Intl.Locale): boolean {
  return locale.language.length !== 2 || locale.maximize().script !== undefined;
}
