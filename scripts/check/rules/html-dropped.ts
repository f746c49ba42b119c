import { htmlPieces } from '../../model/html-pieces.ts';
import { defineRule, type RuleContext } from '../define-rule.ts';

/** Tags of HTML are dropped and their text stays: editions are made for paper and ebooks, and from texts that are not trusted. */
export const htmlDropped = defineRule('html:dropped', (context) => {
  eachPiece(context, (piece, place) => {
    if (piece.type === 'tag' || piece.type === 'break')
      context.report({ place, values: { tag: short(piece.value) }, actual: piece.value });
  });
});

/** A script or style sheet is code, not text: it is dropped with what stands in it. */
export const htmlCodeDropped = defineRule('html:code-dropped', (context) => {
  eachPiece(context, (piece, place) => {
    if (piece.type === 'code' && !piece.value.startsWith('</'))
      context.report({ place, values: { tag: `<${piece.tagName}>` }, actual: short(piece.value) });
  });
});

function eachPiece(
  { nodes }: RuleContext,
  act: (piece: ReturnType<typeof htmlPieces>[number], place: { line: number; column: number }) => void,
): void {
  for (const node of nodes('html')) {
    let { line = 1, column = 1 } = node.position?.start ?? {};
    let counted = 0;
    for (const piece of htmlPieces(node.value)) {
      const lines = node.value.slice(counted, piece.offset).split('\n');
      const last = lines.at(-1)?.length ?? 0;
      column = lines.length > 1 ? last + 1 : column + last;
      line += lines.length - 1;
      counted = piece.offset;
      act(piece, { line, column });
    }
  }
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
