import { inLanguage, type Term, type Transliteration } from '../../model/glossary.ts';
import { type Language, parseLanguage } from '../../model/language.ts';
import { languageAttributes } from '../mdast/language-attributes.ts';

/** What an edition tells of a term besides its name; only what the glossary knows. */
export interface TermFacts {
  readonly original?: { readonly lang: string; readonly dir?: string; readonly text: string };
  readonly transliteration?: string;
  readonly dates?: string;
  readonly role?: string;
}

/** Choose what the readers of a language are told of a term. The name in its own language is news only in another script. */
export function termFacts({ original, transliteration, dates, roles }: Term, { tag, chain }: Language): TermFacts {
  const isForeign = original !== undefined && isOtherScript(original.lang, tag);
  const latin = transliterationFor(tag).map((one) => transliteration[one]);
  const role = inLanguage(roles, chain);
  return {
    ...(isForeign && { original: { ...languageAttributes(original.lang), lang: original.lang, text: original.text } }),
    ...(isForeign && pick('transliteration', latin.find(Boolean))),
    ...pick('dates', dates),
    ...pick('role', role),
  };
}

/** Tell whether a language is written in another script than an edition. */
export function isOtherScript(lang: string, tag: string): boolean {
  return parseLanguage(lang) !== undefined && scriptOf(lang) !== scriptOf(tag);
}

function scriptOf(tag: string): string | undefined {
  if (!scripts.has(tag)) scripts.set(tag, new Intl.Locale(tag).maximize().script);
  return scripts.get(tag);
}

const scripts = new Map<string, string | undefined>();

/** English libraries write by ALA-LC; ISO 9 is nobody's own, and so everybody else's. */
function transliterationFor(tag: string): readonly Transliteration[] {
  return /^en\b/.test(tag) ? ['ala_lc', 'bgn_pcgn', 'iso9'] : ['iso9', 'ala_lc', 'bgn_pcgn'];
}

function pick<K extends string>(key: K, value: string | undefined): { [key in K]?: string } {
  return (value ? { [key]: value } : {}) as { [key in K]?: string };
}
