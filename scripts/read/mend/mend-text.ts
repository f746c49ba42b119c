import type { VFile } from 'vfile';
import type { Fix, Message } from '../../model/report.ts';
import { replaceInBytes } from './replace-in-bytes.ts';
import { safeOf } from './safe-of.ts';

/** Why a fix was not made: the file is not what was read, the place does not say what was reported, or markup would change. */
export type Obstacle = 'file' | 'place' | 'structure';

/** A text with its faults mended where that is safe. */
export interface Mended {
  /** The whole file; nothing where nothing was mended. */
  readonly bytes?: Uint8Array;
  /** In the order of the text. */
  readonly done: readonly Mendable[];
  readonly left: ReadonlyMap<Message, Obstacle>;
}

type Mendable = Message & { fix: Fix };

/**
 * Mend a text where its messages say how.
 *
 * Of two fixes that overlap the first is made; what the other told of is looked at again when the text is next checked. A fix after
 * which the text has other blocks or other markup is not made.
 *
 * @param file the text as it was read, with the messages about it
 * @param bytes the file as it is now
 */
export function mendText(file: VFile, bytes: Uint8Array): Mended {
  const source = String(file);
  const left = new Map<Message, Obstacle>();
  const mendable = file.messages.filter(isMendable).sort(inOrder);
  for (const message of mendable) if (!saysWhatWasReported(message, source)) left.set(message, 'place');
  const wanted = withoutOverlaps(mendable.filter((message) => !left.has(message)));
  const done = safeOf(source, wanted).toSorted(inOrder);
  const isDone = new Set(done);
  for (const message of wanted) if (!isDone.has(message)) left.set(message, 'structure');
  const mended = replaceInBytes(
    bytes,
    source,
    done.map(({ fix }) => fix),
  );
  if (mended) return done.length > 0 ? { bytes: mended, done, left } : { done, left };
  return { done: [], left: new Map(mendable.map((message) => [message, 'file'])) };
}

function isMendable(message: Message): message is Mendable {
  return message.fix !== undefined;
}

function inOrder({ fix: a }: Mendable, { fix: b }: Mendable): number {
  return a.start - b.start || a.end - b.end;
}

/** A fix may take in more than what was wrong (the article before a name), or less (the space in a number). */
function saysWhatWasReported({ fix: { start, end, text }, actual }: Mendable, source: string): boolean {
  const found = source.slice(start, end);
  const isThere = actual === undefined || actual.includes(found) || found.includes(actual);
  return start >= 0 && start <= end && end <= source.length && found !== text && isThere;
}

/** Keep the first of those that overlap. Two that both put something in at one place do. */
function withoutOverlaps(messages: readonly Mendable[]): readonly Mendable[] {
  const kept: Mendable[] = [];
  for (const message of messages) {
    const { start } = message.fix;
    const before = kept.at(-1)?.fix;
    if (!before || (start > before.start && start >= before.end)) kept.push(message);
  }
  return kept;
}
