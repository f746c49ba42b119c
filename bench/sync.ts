import type { Book } from '../scripts/model/book.ts';
import type { Segment } from '../scripts/model/segment.ts';
import type { SyncLock } from '../scripts/model/sync-lock.ts';
import { segmentsOf } from '../scripts/text/segments/segments-of.ts';
import { acceptGroups } from '../scripts/text/sync/accept-groups.ts';
import { sharedIds } from '../scripts/text/sync/shared-ids.ts';
import { statesOf } from '../scripts/text/sync/states-of.ts';
import { EDITS, type Edit, edit } from './history/edits.ts';
import { type Block, bookOf, createHistory, type History, LANGUAGES } from './history/history.ts';
import { createRandom } from './history/words.ts';
import { median } from './measure.ts';

/** What we hold ourselves to. */
const TARGETS = { precision: 0.98, recall: 0.98, smallMs: 50, largeMs: 3_000 };
const BLOCKS = 500;
const CHANGES = 200;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Replay histories whose truth is known, and time large texts: `node bench/sync.ts`. */
function main(): void {
  process.stdout.write(
    `Node.js ${process.version}, ${CHANGES} edits over ${BLOCKS} blocks, told after each what is behind\n\n`,
  );
  process.stdout.write('history  precision   recall   stale precision   stale recall   median ms\n');
  const total: Scores = { all: { found: 0, right: 0, true: 0 }, stale: { found: 0, right: 0, true: 0 } };
  const times: number[] = [];
  for (const seed of SEEDS) {
    const { scores, milliseconds } = replay(seed);
    for (const part of ['all', 'stale'] as const)
      for (const key of ['found', 'right', 'true'] as const) total[part][key] += scores[part][key];
    times.push(...milliseconds);
    process.stdout.write(`${rowOf(String(seed), scores, milliseconds)}\n`);
  }
  const shares = [total.all, total.stale].map(sharesOf);
  const missed = shares.some(({ precision, recall }) => precision < TARGETS.precision || recall < TARGETS.recall);
  process.stdout.write(`${rowOf('all', total, times)}${missed ? '  missed' : ''}\n`);
  process.stdout.write('\n blocks   never read ms   in step ms   a tenth moved ms\n');
  for (const count of [BLOCKS, 50_000]) {
    const times = timesOf(count);
    const target = count === BLOCKS ? TARGETS.smallMs : TARGETS.largeMs;
    const cells = [16, 13, 19].map((width, index) => (times[index] as number).toFixed(0).padStart(width));
    process.stdout.write(`${String(count).padStart(7)}${cells.join('')}${Math.max(...times) > target ? '  missed' : ''}\n`);
  }
}

interface Score {
  found: number;
  right: number;
  true: number;
}

interface Scores {
  /** Of everything that is behind, and of what is stale. */
  readonly all: Score;
  readonly stale: Score;
}

function rowOf(name: string, { all, stale }: Scores, milliseconds: readonly number[]): string {
  const shares = [all, stale].map(sharesOf).flatMap(({ precision, recall }) => [precision, recall]);
  const cells = [...shares.map((share) => share.toFixed(4)), median(milliseconds).toFixed(1)];
  return [name.padStart(7), ...cells.map((cell, index) => cell.padStart([11, 9, 18, 15, 12][index] as number))].join('');
}

function replay(seed: number): { readonly scores: Scores; readonly milliseconds: readonly number[] } {
  const history = createHistory(BLOCKS, seed);
  const random = createRandom(seed + 77);
  let lock = accepted(bookOf(history, NO_LOCK), []);
  const all: Score = { found: 0, right: 0, true: 0 };
  const stale: Score = { found: 0, right: 0, true: 0 };
  const milliseconds: number[] = [];
  for (let step = 0; step < CHANGES; step += 1) {
    const kind: Edit = random.pick(EDITS);
    const done = edit(kind, history);
    const book = bookOf(history, lock);
    const start = performance.now();
    statesOf(book);
    milliseconds.push(performance.now() - start);
    if (done) {
      const segment = book.manuscripts.flatMap(segmentsOf).find(({ node }) => node === done.node);
      lock = accepted(book, [sharedIds(book).get(segment as Segment) as string]);
    }
    const told = behindIn(bookOf(history, lock));
    const truth = truthOf(history);
    for (const [score, isMeant] of [
      [all, () => true],
      [stale, (key: string) => key.includes(' stale ')],
    ] as const) {
      const [ours, theirs] = [[...told].filter(isMeant), [...truth].filter(isMeant)];
      score.found += ours.length;
      score.true += theirs.length;
      score.right += ours.filter((key) => truth.has(key)).length;
    }
  }
  return { scores: { all, stale }, milliseconds };
}

function sharesOf({ found, right, true: there }: Score) {
  return { precision: right / found, recall: right / there };
}

const NO_LOCK: SyncLock = { path: 'manuscript/history/sync.lock.yaml', state: 'none', pairs: [] };

function accepted(book: Book, ids: readonly string[]): SyncLock {
  const { pairs } = acceptGroups(book, { isLanguage: () => true, ids, together: false, by: 'bench', on: '2026-11-25' });
  return { ...NO_LOCK, state: 'read', pairs };
}

/** What the program says is behind: `<number of the block> <state> <language>`. */
function behindIn(book: Book): ReadonlySet<string> {
  const shared = sharedIds(book);
  const segments = book.manuscripts.flatMap((manuscript) =>
    segmentsOf(manuscript).map((segment) => ({ segment, lang: manuscript.language.tag })),
  );
  const byId = new Map(segments.map(({ segment, lang }) => [`${lang} ${shared.get(segment)}`, segment]));
  return new Set(
    statesOf(book).flatMap(({ id, lang, state }) => {
      if (state === 'current') return [];
      const holder = state === 'missing' ? (lang === 'en' ? 'fr' : 'en') : lang;
      return [`${numberOf(byId.get(`${holder} ${id}`)?.node)} ${state} ${lang}`];
    }),
  );
}

const numbers = new Map<unknown, number>();

function numberOf(node: unknown): number {
  const number = numbers.get(node) ?? numbers.size + 1;
  numbers.set(node, number);
  return number;
}

/** What is truly behind. */
function truthOf({ texts }: History): ReadonlySet<string> {
  const behind = new Set<string>();
  for (const lang of LANGUAGES) {
    const other = lang === 'en' ? 'fr' : 'en';
    const answered = new Set(texts[other].map(({ group }) => group));
    for (const { node, group } of texts[lang] as readonly Block[]) {
      if (!answered.has(group)) behind.add(`${numberOf(node)} ${group.wasRead ? `extra ${lang}` : `missing ${other}`}`);
      else if (group.moved[other]) behind.add(`${numberOf(node)} stale ${lang}`);
    }
  }
  return behind;
}

function timesOf(count: number): readonly number[] {
  const history = createHistory(count, 9);
  const time = (lock: SyncLock) => {
    const runs = Array.from({ length: count > 10_000 ? 1 : 9 }, () => {
      const book = bookOf(history, lock);
      const start = performance.now();
      statesOf(book);
      return performance.now() - start;
    });
    return median(runs);
  };
  const unread = time(NO_LOCK);
  const lock = accepted(bookOf(history, NO_LOCK), []);
  const inStep = time(lock);
  for (let change = 0; change < count / 10; change += 1) edit('reword', history);
  return [unread, inStep, time(lock)];
}

main();
