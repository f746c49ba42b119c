import type { Typographies } from '../../model/typography.ts';
import { ATOM, type Flow, type Piece } from '../flow.ts';
import { pieceAt } from '../source-map.ts';
import { findInText } from './find-in-text.ts';
import type { Edit, Findings, Remark } from './finding.ts';

/**
 * Find what is to be set otherwise in a block: its own text by the language of the text, each `:lang[…]{tag}` by its own.
 *
 * What stands in `:sic[…]` and bare addresses is left alone, and so is what would reach over the ends of text nodes.
 *
 * @param tag the language of the text
 */
export function findInFlow(flow: Flow, typographies: Typographies, tag: string): Required<Findings> {
  const edits: Edit[] = [];
  const remarks: Remark[] = [];
  for (const { text, start, lang } of passagesOf(flow)) {
    const typography = typographies[lang ?? tag];
    if (!typography) continue;
    const found = findInText(text, typography);
    const moved = <T extends Remark>(one: T): T => ({ ...one, start: one.start + start, end: one.end + start });
    edits.push(...found.edits.map(moved).filter((edit) => isWithinPiece(flow, edit)));
    remarks.push(...found.remarks.map(moved));
  }
  return { edits, remarks };
}

interface Passage {
  readonly text: string;
  readonly start: number;
  readonly lang?: string;
}

/** The block as a whole, with U+FFFC for what is not its own; then each passage in another language. */
function passagesOf(flow: Flow): readonly Passage[] {
  const apart = flow.pieces.filter((piece) => piece.lang !== undefined || piece.sic || piece.bare);
  if (apart.length === 0) return [{ text: flow.text, start: 0 }];
  const passages = runsOf(flow.pieces).map((run): Passage => {
    const [start, end] = [(run[0] as Piece).start, (run.at(-1) as Piece).end];
    const hidden = run.filter(({ sic, bare }) => sic || bare);
    return { text: hide(flow.text, hidden, start, end), start, lang: run[0]?.lang as string };
  });
  return [{ text: hide(flow.text, apart, 0, flow.text.length), start: 0 }, ...passages];
}

/** Pieces in one foreign language that follow each other. */
function runsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (piece.lang !== undefined) {
      if (piece.lang === before?.lang && before.end === piece.start) runs.at(-1)?.push(piece);
      else runs.push([piece]);
    }
    before = piece;
  }
  return runs;
}

function hide(text: string, pieces: readonly Piece[], start: number, end: number): string {
  const parts: string[] = [];
  let done = start;
  for (const piece of pieces) {
    parts.push(text.slice(done, piece.start), ATOM.repeat(piece.end - piece.start));
    done = piece.end;
  }
  parts.push(text.slice(done, end));
  return parts.join('');
}

function isWithinPiece(flow: Flow, { start, end }: Edit): boolean {
  const piece = pieceAt(flow, start);
  return piece !== undefined && piece.start <= start && end <= piece.end;
}
