import { inLanguage, type TermForms } from '../../model/glossary.ts';
import type { Inflection } from '../../model/inflection.ts';
import { editDistance } from './edit-distance.ts';
import { elidableBefore, elides, writtenOut } from './elision.ts';
import type { Mention } from './mention.ts';
import { foldSeparator, foldWord, wordsOf } from './words.ts';

/** What stands in a flow's text from `start` to `end` is to be `text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Write another form for a mention, and what is joined to it as the new form wants it: `d’Lénine` becomes `de Lénine`.
 *
 * @returns nothing where it would take a reader to do it: an inflected name, an elided article whose gender is not known
 */
export function replaceName(mention: Mention, form: string, { elision }: Inflection): Replacement | undefined {
  const { flow, start, end, written, before, term, locale } = mention;
  if (foldForm(written) !== foldForm(mention.form)) return undefined;
  const isElided = elides(form, elision, term.locales[locale]?.elision);
  if (before !== '') {
    if (isElided !== false) return { start, end, text: form };
    const full = writtenOut(before, elision);
    return full === undefined ? undefined : { start: start - before.length, end, text: `${full} ${form}` };
  }
  const word = isElided ? elidableBefore(flow.text, start, elision) : undefined;
  return word ? { start: word.start, end, text: word.short + form } : { start, end, text: form };
}

/**
 * Choose the form that a wrong one stands for: of the preferred one, the full ones and, for a foreign form, the one of its rank, that
 * which is spelt most like it. `Serge Nechaev` stands for `Sergei Nechaev`, not for `Nechaev`.
 *
 * @returns nothing when the language has no form of the term
 */
export function rightForm({ term, form, status, locale }: Mention, chain: readonly string[]): string | undefined {
  const own = inLanguage(term.locales, chain);
  if (!own) return undefined;
  const theirs = term.locales[locale];
  if (status === 'foreign' && form === theirs?.preferred) return own.preferred;
  if (status === 'foreign' && form === theirs?.firstMention && own.firstMention !== undefined) return own.firstMention;
  const key = foldForm(form);
  const distances = fullForms(own).map((one) => [one, editDistance(key, foldForm(one))] as const);
  return distances.reduce((best, one) => (one[1] < best[1] ? one : best))[0];
}

/** The preferred form and those of another length: one as long as it is only another spelling of it. */
function fullForms({ preferred, firstMention, admitted }: TermForms): readonly string[] {
  const length = wordsOf(preferred).length;
  return [
    preferred,
    ...(firstMention === undefined ? [] : [firstMention]),
    ...admitted.filter((form) => wordsOf(form).length !== length),
  ];
}

/** Write a form as it is compared: words and what stands between them, whatever their case, spaces and apostrophes. */
export function foldForm(form: string): string {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end } of wordsOf(form)) {
    parts.push(foldSeparator(form.slice(from, start)), foldWord(form.slice(start, end)));
    from = end;
  }
  return parts.join('');
}
