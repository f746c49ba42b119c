import type { Glossary } from '../../model/glossary.ts';
import type { Inflection } from '../../model/inflection.ts';
import { type Language, parseLanguage } from '../../model/language.ts';
import type { Flow } from '../flow.ts';
import { addressesIn } from './addresses.ts';
import { findMatch, type Match, type MatchContext } from './find-match.ts';
import { inflector } from './inflect.ts';
import type { Mention } from './mention.ts';
import { type NameTable, nameTable } from './name-table.ts';
import { protectionOf } from './protection.ts';
import { quotationsIn } from './quotations.ts';
import { type Range, rangeAround } from './range.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { wordsIn } from './words.ts';

/**
 * Make the function that finds the names of a glossary in texts of one language.
 *
 * Every form is a list of words; a map leads from the first to the forms that begin with it, longest first. The mentions of a flow are in
 * order and never overlap. What `:lang[…]` gives to another language is searched with that one's forms, what `:name[…]{#id}` names is one
 * mention of that term, and addresses are left alone.
 */
export function compileNames(
  glossary: Glossary,
  language: Language,
  inflection: Inflection,
): (flow: Flow) => readonly Mention[] {
  if (glossary.terms.length === 0) return () => [];
  const inflect = inflector(inflection);
  let table: NameTable | undefined;
  const ownTable = () => {
    table ??= nameTable(glossary, language.chain, inflect);
    return table;
  };
  /** The table of another language, of those terms only that a stretch may name: most stretches are a few words. */
  const tableFor = ({ words }: MatchContext, { chain }: Language, from: number, to: number) => {
    const terms = new Set(
      words.slice(from, to).flatMap(
        ({ key }) =>
          ownTable()
            .get(key)
            ?.map(({ term }) => term) ?? [],
      ),
    );
    return nameTable({ terms: [...terms], hash: glossary.hash }, chain, inflect);
  };
  const matchesOf = (context: MatchContext, { lang, nameId, bare }: Stretch, from: number, to: number): readonly Match[] => {
    if (bare || from === to) return [];
    const spoken = (lang !== undefined && parseLanguage(lang)) || language;
    if (nameId !== undefined) {
      const terms = glossary.terms.filter(({ id }) => id === nameId);
      return terms.map((term) => {
        const forms = nameTable({ terms: [term], hash: glossary.hash }, spoken.chain, inflect);
        return namedMatch(context, { term, table: forms, locale: spoken.tag }, from, to);
      });
    }
    const isOwn = spoken.tag === language.tag;
    return matchesIn(context, isOwn ? ownTable() : tableFor(context, spoken, from, to), from, to);
  };
  return (flow) => {
    const words = wordsIn(flow);
    const context = { text: flow.text, words, inflect, inflection };
    const matches: Match[] = [];
    let at = 0;
    for (const stretch of stretchesOf(flow)) {
      while ((words[at]?.start ?? stretch.start) < stretch.start) at += 1;
      const from = at;
      while ((words[at]?.end ?? Number.POSITIVE_INFINITY) <= stretch.end) at += 1;
      for (const match of matchesOf(context, stretch, from, at)) matches.push(match);
    }
    return matches.length === 0 ? [] : mentionsOf(matches, flow, language);
  };
}

function matchesIn(context: MatchContext, table: NameTable, from: number, to: number): readonly Match[] {
  const matches: Match[] = [];
  for (let at = from; at < to; ) {
    const match = findMatch(context, table, at, to);
    if (match) matches.push(match);
    at = match?.next ?? at + 1;
  }
  return matches;
}

/** Take all words that `:name[…]` holds for one mention: of a form of the term where they are one. */
function namedMatch(
  context: MatchContext,
  { term, table, locale }: Pick<Match['entry'], 'term' | 'locale'> & { readonly table: NameTable },
  from: number,
  to: number,
): Match {
  const { start } = context.words[from] as Range;
  const { end } = context.words[to - 1] as Range;
  const match = findMatch(context, table, from, to);
  if (match && match.end + match.after.length === end) return match;
  const entry = { term, form: context.text.slice(start, end), status: 'admitted', locale } as const;
  return { entry, start, end, before: '', after: '', caseDiffers: false, next: to };
}

function mentionsOf(matches: readonly Match[], flow: Flow, language: Language): readonly Mention[] {
  const addresses = addressesIn(flow.text);
  const quotations = quotationsIn(flow.text);
  const protect = protectionOf(flow, quotations, language);
  return matches
    .filter((match) => !rangeAround(addresses, match))
    .map(({ entry, start, end, before, after, caseDiffers }) => {
      const { term, form, status, locale } = entry;
      const written = flow.text.slice(start, end);
      // ‘…of Marx’: the mark that closes a quotation is no possessive.
      const closes = after.length === 1 && rangeAround(quotations, { start, end })?.end === end + 1;
      const mention = {
        term,
        flow,
        form,
        status,
        locale,
        start,
        end,
        written,
        before,
        after: closes ? '' : after,
        caseDiffers,
      };
      const protection = protect(mention);
      return protection ? { ...mention, protection } : mention;
    });
}
