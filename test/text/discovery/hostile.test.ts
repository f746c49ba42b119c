import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { discoverVariants } from '../../../scripts/text/discovery/discover-variants.ts';
import type { Flow } from '../../../scripts/text/flow.ts';

/** Of the processor, which others may use meanwhile; far above what is measured. A method that compares each with each takes minutes. */
const LIMIT_MS = 10_000;
const SIZE = 1_000_000;

/** The texts to try, a megabyte each. */
const TEXTS: Readonly<Record<string, (random: () => number) => string>> = {
  'random names': (random) => words(random, 26, 6),
  'names of few letters': (random) => words(random, 2, 12),
  'long names that share all but a letter': (random) => words(random, 3, 40),
  'one name': () => 'A'.repeat(SIZE),
  'one name without end': () => `B${'a'.repeat(SIZE)}`,
  'combining marks': () => `E${'\u0301'.repeat(SIZE)}`,
  apostrophes: () => "D'Al".repeat(SIZE / 4),
  'one name that alternates': () => `B${'ab'.repeat(SIZE / 2)}`,
  'quotation marks': () => `${'”’'.repeat(SIZE / 2)}Lenin`,
  'the same two names': () => 'Lenin Lenine '.repeat(SIZE / 13),
  'two names often': () => `${'we saw Lena, '.repeat(SIZE / 26)}${'and then Léna, '.repeat(SIZE / 30)}`,
  spaces: () => `Lenin${' '.repeat(SIZE)}Lenine`,
};

function words(random: () => number, letters: number, length: number): string {
  const parts: string[] = [];
  for (let size = 0; size < SIZE; size += length + 1) {
    const codes = Array.from({ length }, () => 97 + Math.floor(random() * letters));
    parts.push(String.fromCharCode((codes[0] as number) - 32, ...codes.slice(1)));
  }
  return parts.join(' ');
}

describe('hostile texts take no more than seconds', () => {
  for (const [name, make] of Object.entries(TEXTS)) {
    test(name, () => {
      const text = make(randomFrom(1));
      const flow: Flow = { block: { type: 'paragraph', children: [] }, text, pieces: [], quoted: false };
      const start = process.cpuUsage();
      discoverVariants([[flow]]);
      const { user, system } = process.cpuUsage(start);
      const tookMs = (user + system) / 1000;
      assert(tookMs < LIMIT_MS, `${Math.round(tookMs)} ms`);
    });
  }
});

/** A generator of numbers from 0 to 1 that is the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
