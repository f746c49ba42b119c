import type { PrintSize } from '../../../model/press.ts';
import type { Problem } from '../../../model/report.ts';
import { blanksOf } from './fewest-blanks.ts';
import type { FittedEdition } from './fit-edition.ts';

/**
 * Word what is to be said of an edition's pages: nothing where no page of its last sheet is blank.
 *
 * Where `fit: signature` asks for the type that was found, it tells what is done; else what could be.
 */
export function pageAdvice(fitted: FittedEdition, lang: string, { paper, fit }: PrintSize): Problem | undefined {
  const { own, best, shortest } = fitted;
  const blanks = blanksOf(own.pages);
  if (blanks === 0) return undefined;
  const values = { lang, paper: paper.name, pages: pagesPhrase(own.pages), blanks: blanksPhrase(blanks) };
  if (best.pages !== own.pages) {
    const { sizePt, leadingPt } = best.setting;
    const isLeading = sizePt === own.setting.sizePt;
    const type = { phrase: isLeading ? 'print.leading' : 'print.sizeAndLeading', values: { sizePt, leadingPt } };
    const left = blanksOf(best.pages);
    return {
      rule: fit === 'signature' ? 'print:fitted' : 'print:pages',
      ...(left > 0 && { shade: 'fewer' }),
      values: { ...values, type, fitted: pagesPhrase(best.pages), left: blanksPhrase(left) },
    };
  }
  // One page saved is a sheet saved; of more, no single page is to blame.
  const isShort = shortest && own.pages % 4 === 1 && shortest.lines * 3 <= own.setting.lines;
  if (!isShort) return { rule: 'print:pages', shade: 'full', values };
  const lines = { phrase: 'print.lines', values: { count: shortest.lines } };
  return {
    rule: 'print:pages',
    shade: 'short',
    values: { ...values, page: shortest.label, lines, fitted: pagesPhrase(own.pages - 1) },
  };
}

function pagesPhrase(count: number) {
  return { phrase: 'print.pages', values: { count } };
}

function blanksPhrase(count: number) {
  return { phrase: 'print.blanks', values: { count } };
}
