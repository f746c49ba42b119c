import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { NameEntry } from '../../../model/edition.ts';

/**
 * Say who or what a term names, in one line: `Владимир Ильич Ленин, 1870–1924, leader of the Bolsheviks`.
 *
 * @param options.transliterated whether a name in another script is also given in letters: `(Vladimir Ilʹich Lenin)`
 */
export function nameFacts(
  { original, transliteration, dates, role }: NameEntry,
  { transliterated = false }: { readonly transliterated?: boolean } = {},
): ElementContent[] {
  const { text, ...language } = original ?? {};
  const facts: ElementContent[][] = [
    ...(text === undefined ? [] : [[h('span.original', language, text)]]),
    ...[dates, role].flatMap((fact) => (fact === undefined ? [] : [[plain(fact)]])),
  ];
  if (transliterated && transliteration) facts[0]?.push(plain(` (${transliteration})`));
  return facts.flatMap((fact, index) => (index > 0 ? [plain(', '), ...fact] : fact));
}

function plain(value: string): ElementContent {
  return { type: 'text', value };
}
