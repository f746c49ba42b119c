/** How many chapters of the length of the first pamphlet a book has; one is the pamphlet itself. */
export const SIZES = { S: 1, M: 25, L: 100 } as const;
export type Size = keyof typeof SIZES;

export interface Case {
  readonly format: 'help' | 'html' | 'epub' | 'pdf';
  readonly size?: Size;
  /** Of a cold process with its cache filled, the PDF's with the start of the browser. */
  readonly targetSeconds?: number;
  readonly targetMegabytes?: number;
}

/** What is timed, with what we hold ourselves to on two cores. */
export const CASES: readonly Case[] = [
  { format: 'help', targetSeconds: 0.12 },
  { format: 'html', size: 'S', targetSeconds: 0.25 },
  { format: 'html', size: 'M', targetSeconds: 0.7 },
  { format: 'html', size: 'L', targetSeconds: 2 },
  { format: 'epub', size: 'S', targetSeconds: 0.3 },
  { format: 'epub', size: 'M', targetSeconds: 1 },
  { format: 'epub', size: 'L', targetSeconds: 3.5, targetMegabytes: 400 },
  { format: 'pdf', size: 'S', targetSeconds: 1.2 },
  { format: 'pdf', size: 'M', targetSeconds: 4 },
  { format: 'pdf', size: 'L' },
];
