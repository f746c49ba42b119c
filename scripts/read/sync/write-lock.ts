import { LOCK_VERSION, type ReadPair } from '../../model/sync-lock.ts';

/**
 * Write a lock: a pair a line, in the order of the hashes, each once.
 *
 * Hashes scatter: what two people accept on two branches falls between different lines, and Git seldom has to ask. Where it has to, both
 * sides are right (`merge=union`, or `parse-lock.ts`).
 */
export function writeLock(pairs: readonly ReadPair[]): string {
  const lines = new Map(
    pairs.map((pair) => [keyOf(pair), pair] as const).sort(([a, one], [b, other]) => order(a, b) || order(other.on, one.on)),
  );
  return [...HEAD, `version: ${LOCK_VERSION}`, 'pairs:', ...[...lines.values()].map(lineOf), ''].join('\n');
}

const HEAD = [
  '# Which blocks of the languages were read together, by whom and when. `tract accept` writes this file: a pair a line, in any order.',
  '# Never merge two versions of it by choosing: keep the lines of both.',
];

function keyOf({ sides }: ReadPair): string {
  return JSON.stringify(sorted(sides).map(([tag, texts]) => [texts.map(({ hash }) => hash), tag]));
}

function lineOf({ sides, by, on }: ReadPair): string {
  const texts = sorted(sides).map(([tag, list]) => [tag, list.map(({ hash, text }) => `${hash} ${text}`)]);
  return `- ${JSON.stringify({ ...Object.fromEntries(texts), by, on })}`;
}

function sorted(sides: ReadPair['sides']) {
  return Object.entries(sides).sort(([a], [b]) => order(a, b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
