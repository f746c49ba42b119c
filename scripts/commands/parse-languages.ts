import { parseLanguage } from '../model/language.ts';
import type { Translate } from '../model/strings.ts';
import { UsageError } from './context.ts';

/** Take a list with commas apart: `en, fr`. */
export function listed(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
}

/** Read the tags that `--lang` gives. */
export function parseLanguages(text: string | undefined, t: Translate): readonly string[] {
  return listed(text).map((tag) => {
    const language = parseLanguage(tag);
    if (!language) throw new UsageError(t('cli.fault.lang', { value: tag }));
    return language.tag;
  });
}
