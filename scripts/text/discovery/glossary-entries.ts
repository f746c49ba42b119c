import { stringify } from 'yaml';
import { withoutMarks } from './spelling.ts';
import type { Variants } from './variants.ts';

/**
 * Write variants as a file of the glossary, ready to be looked over and put below `locales/glossary/`.
 *
 * Other spellings become forbidden forms. Those that differ in letter case alone need no mention, for the case of a term is checked
 * anyway. Variants of terms that the glossary has already are left out: their place is in its entry.
 *
 * @param comment what is to stand above them
 */
export function glossaryEntries(found: readonly Variants[], comment: string): string {
  const byId = Map.groupBy(
    found.filter(({ term }) => term === undefined),
    ({ preferred }) => idOf(preferred),
  );
  const entries = [...byId].map(([id, all]) => ({
    id,
    type: all[0]?.type,
    locales: Object.fromEntries(all.map((one) => [one.language, formsOf(one)])),
  }));
  return `${comment.replace(/^/gm, '# ')}\n${stringify({ schema: 1, entries }, { lineWidth: 0 })}`;
}

function formsOf({ preferred, forms }: Variants): { readonly preferred: string; readonly forbidden?: readonly string[] } {
  const others = forms.map(({ form }) => form).filter((form) => form.toLowerCase() !== preferred.toLowerCase());
  return { preferred, ...(others.length > 0 && { forbidden: others }) };
}

/** Lower-case letters, digits and hyphens, as ids of terms are made of; letters of other scripts by their code points. */
function idOf(name: string): string {
  const plain = withoutMarks(name.toLowerCase()).replace(/[^a-z0-9]/gu, (letter) => `-u${letter.codePointAt(0)?.toString(16)}`);
  return plain.replace(/^-+/, '');
}
