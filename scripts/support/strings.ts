import { createInstance } from 'i18next';
import { SurroundingsError } from '../model/host.ts';
import type { Language } from '../model/language.ts';
import type { Translate } from '../model/strings.ts';

/** The strings of one language, as JSON files hold them; a later one goes over an earlier one. */
export type StringTree = { readonly [key: string]: string | StringTree };

/**
 * Make the function that gives strings in one language through i18next.
 *
 * A hole must not reach a reader, so a missing key or value is thrown, and stops the edition that wants it.
 *
 * @param trees from the least to the most exact: the tool's `fr`, the tool's `fr-CA`, the press's `fr`, …
 */
export async function createTranslate(language: Language, trees: readonly StringTree[]): Promise<Translate> {
  const i18n = createInstance();
  await i18n.init({
    lng: language.tag,
    fallbackLng: false,
    resources: { [language.tag]: { interface: trees.reduce(merge, {}) } },
    defaultNS: 'interface',
    ns: ['interface'],
    nsSeparator: false,
    load: 'currentOnly',
    interpolation: { escapeValue: false },
    returnNull: false,
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new SurroundingsError(`locales/${language.tag}/interface.json has no string "${key}".`, {
        remedy: 'Translate it there.',
      });
    },
    missingInterpolationHandler: (text, value) => {
      throw new SurroundingsError(`There is no value for ${value[0]} of "${text}" in ${language.tag}.`, {
        remedy: 'Use only the values of the English string.',
      });
    },
  });
  // The rules of lists take a cold process ten milliseconds, and one thing is no list.
  i18n.services.formatter?.addCached('list', (lng, options) => {
    let rules: Intl.ListFormat | undefined;
    return (values: readonly string[]) => {
      if (values.length < 2) return values[0] ?? '';
      rules ??= new Intl.ListFormat(lng, options);
      return rules.format(values);
    };
  });
  return (key, values = {}) => i18n.t(key, { ...values });
}

function merge(below: StringTree, above: StringTree): StringTree {
  const merged: Record<string, string | StringTree> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    // An empty string is one that waits for its translator.
    if (value === '') continue;
    const old = merged[key];
    merged[key] = typeof value === 'object' && typeof old === 'object' ? merge(old, value) : value;
  }
  return merged;
}
