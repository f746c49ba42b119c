import { type Glossary, inLanguage } from '../../model/glossary.ts';
import type { Language } from '../../model/language.ts';
import { NAMES } from './name-entries.ts';

/**
 * List the words that hyphenation leaves whole: those of persons, places and organisations, which patterns break at random (Kron-stadt,
 * Lenin-grad), and terms of a single word, which are borrowed as a rule. The words of a longer term, of a title or an event are words like
 * others.
 */
export function unbrokenWords({ terms }: Glossary, { chain }: Language): readonly string[] {
  return terms.flatMap(({ type, locales }) => {
    const forms = inLanguage(locales, chain);
    const all = forms ? [forms.preferred, ...forms.admitted] : [];
    return NAMES.has(type) ? all : all.filter((form) => !form.includes(' '));
  });
}
