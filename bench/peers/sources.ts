import type { Block, Piece } from './plain-book.ts';

/** Write a book for weasyprint: A5, justified, hyphenated, notes at the foot of the page by `float: footnote`, folios. */
export function weasyprintSource(blocks: readonly Block[], fontFolder: string): string {
  const text = ({ level, pieces }: Block) =>
    level > 0 ? `<h${level}>${htmlOf(pieces)}</h${level}>` : `<p>${htmlOf(pieces)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><style>
@font-face { font-family: Garamond; src: url("file://${fontFolder}/400Regular/EBGaramond_400Regular.ttf"); }
@font-face { font-family: Garamond; font-style: italic; src: url("file://${fontFolder}/400Regular_Italic/EBGaramond_400Regular_Italic.ttf"); }
@page { size: A5; margin: 18mm 20mm 22mm 17mm; @bottom-center { content: counter(page); } @footnote { border-top: 0.4pt solid; } }
body { font: 11pt/14pt Garamond; } p { margin: 0; text-align: justify; hyphens: auto; text-indent: 1.2em; orphans: 2; widows: 2; }
.note { float: footnote; font-size: 9.5pt; line-height: 12pt; }
</style>${blocks.map(text).join('\n')}</html>`;
}

function htmlOf(pieces: readonly Piece[]): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return pieces
    .map((piece) => {
      if (piece.type === 'note') return `<span class="note">${htmlOf(piece.pieces)}</span>`;
      return piece.type === 'text' ? escaped(piece.text) : `<em>${escaped(piece.text)}</em>`;
    })
    .join('');
}

/** Write a book for typst, of the same page. */
export function typstSource(blocks: readonly Block[]): string {
  const text = ({ level, pieces }: Block) => `${level > 0 ? `${'='.repeat(level)} ` : ''}${typstOf(pieces)}`;
  return `#set page(paper: "a5", margin: (top: 18mm, bottom: 22mm, inside: 17mm, outside: 20mm), numbering: "1")
#set text(font: "EB Garamond", size: 11pt, lang: "en", hyphenate: true)
#set par(justify: true, leading: 0.52em, first-line-indent: 1.2em)
${blocks.map(text).join('\n\n')}
`;
}

function typstOf(pieces: readonly Piece[]): string {
  // Every sign that may begin markup (typst.app/docs/reference/syntax) is escaped.
  const escaped = (text: string) => text.replace(/[\\#$*_`<>@[\]~=+\-/'"]/g, '\\$&');
  return pieces
    .map((piece) => {
      if (piece.type === 'note') return `#footnote[${typstOf(piece.pieces)}]`;
      return piece.type === 'text' ? escaped(piece.text) : `#emph[${escaped(piece.text)}]`;
    })
    .join('');
}
