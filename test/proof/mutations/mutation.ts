/** A fault put into a good edition, to see that the proof finds it. */
export interface Mutation {
  readonly name: string;
  /** What the proof must say of it. */
  readonly says: RegExp;
  mutate(edition: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** Swap what two groups of a pattern match. */
export function swapped(text: string, pattern: RegExp): string {
  return text.replace(pattern, (_, before: string, first: string, between: string, second: string) =>
    [before, second, between, first].join(''),
  );
}
