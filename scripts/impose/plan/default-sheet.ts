import { type Paper, parsePaper } from '../../model/press.ts';
import type { PageSize } from './sheet.ts';

/** The sizes of paper that are kept where Letter is: pages of them are printed on it. */
const AMERICAN = ['letter', 'half-letter', 'legal', 'tabloid'];

/** The sheet that an office has for pages of some size: Letter for American ones, A4 for all others. */
export function defaultSheet([first]: readonly PageSize[]): Paper {
  const near = (a: number, b: number) => Math.abs(a - b) < 1;
  const isAmerican = AMERICAN.some((name) => {
    const paper = parsePaper(name);
    if (!paper || !first) return false;
    const { widthMm, heightMm } = paper;
    return (
      (near(first.widthMm, widthMm) && near(first.heightMm, heightMm)) ||
      (near(first.widthMm, heightMm) && near(first.heightMm, widthMm))
    );
  });
  return parsePaper(isAmerican ? 'letter' : 'a4') as Paper;
}
