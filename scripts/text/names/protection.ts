import type { Language } from '../../model/language.ts';
import type { Flow, Piece } from '../flow.ts';
import type { Mention, Protection } from './mention.ts';
import { type Range, rangeAround, rangesAcross } from './range.ts';

/**
 * Make the function that tells why a mention of a flow keeps its spelling, if it does.
 *
 * @param quotations what stands in quotation marks in it
 */
export function protectionOf(
  flow: Flow,
  quotations: readonly Range[],
  language: Language,
): (mention: Mention) => Protection | undefined {
  const titles = emphasisIn(flow.pieces);
  const marked = flow.pieces.filter(({ sic, lang, nameId }) => sic || lang !== undefined || nameId !== undefined);
  return (mention) => {
    const pieces = rangesAcross(marked, mention);
    if (pieces.some(({ sic }) => sic)) return 'sic';
    if (pieces.some(({ lang }) => lang !== undefined && lang !== language.tag)) return 'language';
    if (pieces.some(({ nameId }) => nameId !== undefined)) return 'named';
    if (flow.quoted || rangeAround(quotations, mention)) return 'quotation';
    const title = rangeAround(titles, mention);
    return title && isTitle(flow.text.slice(title.start, title.end), mention) ? 'title' : undefined;
  };
}

/** Emphasised words that say more than the name are a title; and so is the name of a work that is written as it is in some language. */
function isTitle(emphasised: string, { before, written, after, term, status }: Mention): boolean {
  return emphasised.trim().length > (before + written + after).length || (term.type === 'work' && status !== 'forbidden');
}

/** Emphasis that goes on over strong words and links in it is one. */
function emphasisIn(pieces: readonly Piece[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const { emphasised, start, end } of pieces) {
    if (!emphasised) continue;
    const last = ranges.at(-1);
    if (last?.end === start) ranges[ranges.length - 1] = { start: last.start, end };
    else ranges.push({ start, end });
  }
  return ranges;
}
