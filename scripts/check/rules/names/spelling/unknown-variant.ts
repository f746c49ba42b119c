import type { Manuscript } from '../../../../model/book.ts';
import type { Flow } from '../../../../text/flow.ts';
import { addressesIn } from '../../../../text/names/addresses.ts';
import { startsSentence } from '../../../../text/names/letter-case.ts';
import { type NearNames, nearNames } from '../../../../text/names/near-names.ts';
import { quotationsIn } from '../../../../text/names/quotations.ts';
import { type Range, rangeAround } from '../../../../text/names/range.ts';
import { type Word, wordsIn } from '../../../../text/names/words.ts';
import { pieceAt } from '../../../../text/source-map.ts';
import { defineRule, type RuleContext } from '../../../define-rule.ts';
import { placeIn } from '../mention-problem.ts';
import { hasSmallLetters } from '../small-letters.ts';

/**
 * A word with a capital is in no glossary, and one or two letters away from a name that is: `Trostky`, `Kronsdadt`.
 *
 * Words that the text also has without a capital are ordinary ones, and so are short ones at the start of a sentence.
 */
export const unknownVariant = defineRule('names:unknown-variant', (context) => {
  if (context.book.glossary.terms.length === 0) return;
  const names = namesFor(context);
  for (const flow of context.flows()) {
    if (flow.quoted) continue;
    let quotations: readonly Range[] | undefined;
    let addresses: readonly Range[] | undefined;
    for (const word of wordsIn(flow)) {
      const { key, start, end } = word;
      if (key.length < SHORTEST || !isCapital(flow.text, word) || names.knows(key)) continue;
      const form = names.nearest(key);
      if (form === undefined || (key.length < TELLING && mayOpen(flow, word)) || isKept(flow, word)) continue;
      if (ordinaryWords(context).has(key)) continue;
      quotations ??= quotationsIn(flow.text);
      addresses ??= addressesIn(flow.text);
      if (rangeAround(quotations, word) || rangeAround(addresses, word)) continue;
      if (isForbidden(context, flow, word)) continue;
      const written = flow.text.slice(start, end);
      context.report({
        place: placeIn(context, flow, start, end),
        values: { written, form },
        actual: written,
        expected: [form],
      });
    }
  }
});

const SHORTEST = 4;
/** From this length on, likeness is no chance even where every word has a capital. */
const TELLING = 7;

function namesFor({ book, manuscript }: RuleContext): NearNames {
  const names = gathered.get(manuscript) ?? nearNames(book.glossary, manuscript.language, manuscript.inflection);
  gathered.set(manuscript, names);
  return names;
}

const gathered = new WeakMap<Manuscript, NearNames>();

/** The words that a text has without a capital; most texts are never asked for them. */
function ordinaryWords({ manuscript, flows }: RuleContext): ReadonlySet<string> {
  const known = ordinary.get(manuscript);
  if (known) return known;
  const words = new Set<string>();
  for (const chapter of manuscript.chapters)
    for (const flow of flows(chapter)) for (const word of wordsIn(flow)) if (!isCapital(flow.text, word)) words.add(word.key);
  ordinary.set(manuscript, words);
  return words;
}

const ordinary = new WeakMap<Manuscript, ReadonlySet<string>>();

function isCapital(text: string, { start, key }: Word): boolean {
  return text[start] !== key[0];
}

/** Tell whether a word stands in a form that the glossary forbids: that is said already. */
function isForbidden({ mentions }: RuleContext, flow: Flow, { start, end }: Word): boolean {
  return mentions().some((one) => one.flow === flow && one.status === 'forbidden' && one.start <= start && end <= one.end);
}

/** Tell whether a word may have its capital from the place where it stands. One in capitals, in a line that is not, has it from elsewhere. */
function mayOpen(flow: Flow, { start, end }: Word): boolean {
  const { block, text } = flow;
  const isLoud = !/\p{Ll}/u.test(text.slice(start, end)) && hasSmallLetters(flow);
  return !isLoud && (block.type === 'heading' || startsSentence(text, start));
}

/** What is marked, of another language, an address, or in emphasised words (a title) is spelt as it is on purpose. */
function isKept(flow: Flow, { start, end }: Word): boolean {
  const piece = pieceAt(flow, start);
  if (!piece) return true;
  const { sic, bare, lang, nameId, emphasised } = piece;
  return sic || bare || lang !== undefined || nameId !== undefined || (emphasised && piece.end - piece.start > end - start);
}
