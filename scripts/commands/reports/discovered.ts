import type { Translate } from '../../model/strings.ts';
import type { Variants } from '../../pipeline/terms.ts';
import { legible } from './legible.ts';

/**
 * Write what was discovered for people: each name with its spellings, how often each is there, and its first places.
 *
 * ```
 * Kronstadt (en; a letter differs)
 *   3  Kronstadt  manuscript/x/en.md:5:16, manuscript/x/en.md:7:1, manuscript/x/en.md:9:30
 *   1  Kronsdadt  manuscript/x/en.md:12:4
 * ```
 */
export function discoveredReport(found: readonly Variants[], t: Translate): string {
  const lines = found.flatMap(({ preferred, language, term, evidence, forms }) => {
    const reasons = evidence.map((one) => t(`cli.discover.evidence.${one}`));
    const width = Math.max(...forms.map(({ form }) => form.length));
    const digits = String(forms[0]?.count ?? 0).length + 2;
    return [
      `${legible(preferred)} (${language}; ${reasons.join(', ')})`,
      ...(term === undefined ? [] : [`  ${t('cli.discover.term', { id: term })}`]),
      ...forms.map(({ form, count, places }) => {
        const first = places.slice(0, SHOWN).map(({ path, line, column }) => `${legible(path)}:${line}:${column}`);
        const more = places.length > SHOWN ? ' …' : '';
        return `${String(count).padStart(digits + 1)}  ${legible(form).padEnd(width)}  ${first.join(', ')}${more}`;
      }),
      '',
    ];
  });
  const summary = found.length === 0 ? t('cli.discover.none') : t('cli.discover.summary', { count: found.length });
  return `${[...lines, summary].join('\n')}\n`;
}

/** So many places of a form are told to people; machines are told all. */
const SHOWN = 3;
