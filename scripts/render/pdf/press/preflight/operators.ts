// The operators of a content stream (ISO 32000-2, annex A), by what they do with ink.

/** Those that choose a colour. */
export const COLOURS: ReadonlySet<string> = new Set(['g', 'G', 'rg', 'RG', 'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN']);
/** Those that set text. */
export const TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** Those that paint a path, and what of it. */
export const PAINTS: Readonly<Record<string, readonly ('fill' | 'stroke')[]>> = {
  ...Object.fromEntries(['f', 'F', 'f*'].map((operator) => [operator, ['fill']])),
  ...Object.fromEntries(['S', 's'].map((operator) => [operator, ['stroke']])),
  ...Object.fromEntries(['B', 'B*', 'b', 'b*'].map((operator) => [operator, ['fill', 'stroke']])),
};

/** Those that lay down no ink. */
export const OTHERS: ReadonlySet<string> = new Set(
  'w J j M d ri i m l c v y h re n W W* BT ET Tc Tw Tz TL Tr Ts Td TD Tm T* d0 d1 MP DP BMC BDC EMC BX EX'.split(' '),
);
