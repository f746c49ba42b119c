import type { Chapter, Manuscript } from '../../../../model/book.ts';
import { inLanguage, type Term, type TermType } from '../../../../model/glossary.ts';
import { isDerived } from '../../../../text/names/derived.ts';
import type { Mention } from '../../../../text/names/mention.ts';
import { foldForm } from '../../../../text/names/replace-name.ts';
import { wordsOf } from '../../../../text/names/words.ts';
import { defineRule, type RuleContext } from '../../../define-rule.ts';
import { mentionProblem } from '../mention-problem.ts';

/**
 * A text writes one name in two ways that the glossary lets pass: `Nechaev` and `Nechayev`.
 *
 * Full names beside short ones are no fault, nor are plurals and the like (`Bolsheviks`), nor the words for concepts and events.
 */
export const inconsistent = defineRule('names:inconsistent', (context) => {
  const { manuscript, mentions, report } = context;
  const ways = waysOf(context);
  for (const mention of mentions()) {
    const used = ways.get(mention.term);
    if (!used || used.size < 2 || !isShort(mention, manuscript)) continue;
    const kept = keptWay(mention, used, manuscript);
    if (areOneWord(mention.form, kept.mention.form, manuscript)) continue;
    const { fix: _, ...problem } = mentionProblem(context, mention, kept.mention.form);
    const { flow, start, end } = kept.mention;
    const place = context.placeOf(flow, start, end, kept.chapter)?.start ?? flow.block.position?.start;
    report({ ...problem, ...(place && { cause: { path: kept.chapter.path, line: place.line, column: place.column } }) });
  }
});

/** The first use of a form, and how often the text has it. */
interface Way {
  readonly mention: Mention;
  readonly chapter: Chapter;
  readonly count: number;
}

type Ways = ReadonlyMap<Term, ReadonlyMap<string, Way>>;

/** The short forms of each term that a text uses. */
function waysOf({ manuscript, mentions }: RuleContext): Ways {
  const known = counted.get(manuscript);
  if (known) return known;
  const ways = new Map<Term, Map<string, Way>>();
  for (const chapter of manuscript.chapters) {
    for (const mention of mentions(chapter)) {
      if (!isShort(mention, manuscript)) continue;
      const used = ways.get(mention.term) ?? new Map<string, Way>();
      ways.set(mention.term, used);
      const key = foldForm(mention.form);
      const before = used.get(key);
      used.set(key, {
        mention: before?.mention ?? mention,
        chapter: before?.chapter ?? chapter,
        count: (before?.count ?? 0) + 1,
      });
    }
  }
  counted.set(manuscript, ways);
  return ways;
}

const counted = new WeakMap<Manuscript, Ways>();

const NAMES: ReadonlySet<TermType> = new Set(['person', 'place', 'organisation'] as const);

/** Tell whether a mention, in the editors' own words, is as short as the preferred form. */
function isShort({ term, form, status, protection }: Mention, { language }: Manuscript): boolean {
  if (protection || status === 'forbidden' || status === 'foreign' || !NAMES.has(term.type)) return false;
  const preferred = inLanguage(term.locales, language.chain)?.preferred;
  return preferred !== undefined && wordsOf(preferred).length === wordsOf(form).length;
}

/** Tell whether two forms differ only by what the language puts at the ends of words. */
function areOneWord(form: string, other: string, { inflection: { derivations = [] } }: Manuscript): boolean {
  const words = wordsOf(other);
  return wordsOf(form).every(({ key }, index) => {
    const twin = words[index]?.key ?? '';
    return key === twin || isDerived(key, twin, derivations) || isDerived(twin, key, derivations);
  });
}

/** The preferred form where the text has it, else the one it has most. */
function keptWay({ term }: Mention, used: ReadonlyMap<string, Way>, { language }: Manuscript): Way {
  const preferred = used.get(foldForm(inLanguage(term.locales, language.chain)?.preferred ?? ''));
  return preferred ?? [...used.values()].reduce((best, one) => (one.count > best.count ? one : best));
}
