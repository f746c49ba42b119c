import type { Book, Manuscript } from '../../model/book.ts';
import { type EditionNames, NO_NAMES, type Note, type Section } from '../../model/edition.ts';
import type { Term, TermForms } from '../../model/glossary.ts';
import type { Flow, Piece } from '../../text/flow.ts';
import { compileNames } from '../../text/names/compile-names.ts';
import type { Mention } from '../../text/names/mention.ts';
import { pieceAt } from '../../text/source-map.ts';
import { languageAttributes } from '../mdast/language-attributes.ts';
import type { FoundName } from '../mdast/remark-names.ts';
import { gatherMentions } from './gather-mentions.ts';
import { introduction } from './introduction.ts';
import { NAMES, nameEntries } from './name-entries.ts';
import { isOtherScript, termFacts } from './term-facts.ts';

/** Finds the names of one edition while its chapters are made, and lists them when all are there. */
export interface NameFinder {
  /** For `remarkNames`, chapter after chapter: what is introduced once is not introduced again. */
  readonly find: (flow: Flow, isRunning: boolean) => readonly FoundName[];
  /** Give the marked names of the finished trees their ids, and make the lists of them. */
  readonly list: (sections: readonly Section[], notes: readonly Note[]) => EditionNames;
}

/**
 * Make the finder of an edition's names.
 *
 * @returns nothing where the book asks for nothing of them and its text holds no other script, so that an edition that wants no names does
 *   not pay for them
 */
export function createNameFinder({ glossary, names: settings = {} }: Book, manuscript: Manuscript): NameFinder | undefined {
  const { language, chapters } = manuscript;
  const { index, tooltips } = settings;
  const isMarked = Boolean(index || tooltips || settings.glossary);
  if (glossary.terms.length === 0) return undefined;
  const isMixed = chapters.some(({ file }) => hasTwoScripts(String(file)));
  if (!isMarked && !settings.firstMention && !isMixed) return undefined;

  const searched = isMixed ? { ...glossary, terms: glossary.terms.map((term) => withOriginal(term, language.tag)) } : glossary;
  const mentionsIn = compileNames(searched, language, manuscript.inflection);
  const introduced = new Set<string>();
  const forms = new Map<string, Set<string>>();

  const found = (mention: Mention, isRunning: boolean): FoundName[] => {
    const { term, flow, start, end, form, status, locale } = mention;
    const [first, last] = [pieceAt(flow, start), pieceAt(flow, end - 1)];
    // A name that the text itself ascribes is set by its directive.
    if (!first || !last || first.nameId || last.nameId) return [];
    if (status === 'admitted') forms.set(term.id, (forms.get(term.id) ?? new Set()).add(form));
    const attributes = status === 'foreign' && !first.lang && isOtherScript(locale, language.tag) && languageAttributes(locale);
    const introduces =
      settings.firstMention && isRunning && first === last && isPlain(mention, first) && !introduced.has(term.id);
    if (introduces) introduced.add(term.id);
    const addition = introduces && introduction(termFacts(term, language));
    if (!isMarked && !attributes && !addition) return [];
    return [{ start, end, ...(isMarked && { id: term.id }), ...(attributes && { attributes }), ...(addition && { addition }) }];
  };

  return {
    find: (flow, isRunning) => mentionsIn(flow).flatMap((mention) => found(mention, isRunning)),
    list(sections, notes) {
      if (!isMarked) return NO_NAMES;
      const known = new Set(glossary.terms.map(({ id }) => id));
      const mentions = gatherMentions(sections, notes, (id) => known.has(id));
      return nameEntries(glossary.terms, mentions, forms, settings, language);
    },
  };
}

/**
 * Tell whether something may be set behind a mention: a name that is the author's own, neither wrong nor quoted, in no title, no link and no
 * parenthesis, and no possessive.
 */
function isPlain({ term, status, protection, after, flow, start }: Mention, { emphasised, linked }: Piece): boolean {
  if (!NAMES.has(term.type) || status === 'forbidden' || status === 'foreign' || protection || after !== '') return false;
  const before = flow.text.slice(Math.max(0, start - LONGEST_PARENTHESIS), start);
  return !flow.quoted && !emphasised && !linked && before.lastIndexOf('(') <= before.lastIndexOf(')');
}

const LONGEST_PARENTHESIS = 500;

/** Take what a term is called in its own script for a form of it, in a text that holds such letters: it is to be read aloud as what it is. */
function withOriginal(term: Term, tag: string): Term {
  const { original, locales, place } = term;
  if (!original || Object.hasOwn(locales, original.lang) || !isOtherScript(original.lang, tag)) return term;
  const forms: TermForms = { preferred: original.text, admitted: [], forbidden: [], case: 'exact', place };
  return { ...term, locales: { ...locales, [original.lang]: forms } };
}

/** Tell whether letters of more than one script stand in a text; digits and marks are of none. */
function hasTwoScripts(text: string): boolean {
  return SCRIPTS.filter((script) => script.test(text)).length > 1;
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /(?!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek})\p{L}/u,
];
