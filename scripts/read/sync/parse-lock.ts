import { parseLanguage } from '../../model/language.ts';
import type { Problem } from '../../model/report.ts';
import { hashOf } from '../../model/segment.ts';
import { LOCK_VERSION, type ReadPair, type ReadText, type SyncLock } from '../../model/sync-lock.ts';

/** What a lock says, and what is wrong with it. */
export interface ParsedLock extends Pick<SyncLock, 'pairs'> {
  readonly state: 'read' | 'future';
  readonly problems: readonly Problem[];
}

/**
 * Read a lock line by line. It is YAML of one shape, a pair a line in JSON, so that Git can bring two of them together and a reader needs
 * no parser of YAML.
 *
 * Where Git could not, both sides stand there between its marks: since the lines are a set, both are read. A line that somebody changed
 * by hand so that it says nothing any more, or a text that is not the one its hash names, is reported and left out, alone.
 */
export function parseLock(source: string): ParsedLock {
  const problems: Problem[] = [];
  const pairs: ReadPair[] = [];
  const lines = source.split('\n');
  const at = (index: number) => ({ line: index + 1, column: 1 });
  const version = lines
    .map((line) => /^version:[ \t]*(\S.*)$/.exec(line))
    .find(Boolean)?.[1]
    ?.trim();
  if (version !== String(LOCK_VERSION)) {
    const place = at(
      Math.max(
        0,
        lines.findIndex((line) => line.startsWith('version:')),
      ),
    );
    const values = { version: version ?? '—', known: LOCK_VERSION };
    return { state: 'future', pairs, problems: [{ rule: 'sync:version', place, values, actual: version ?? '' }] };
  }
  const marks = lines.flatMap((line, index) => (MARK.test(line) ? [index] : []));
  if (marks.length > 0) {
    const span = { start: at(marks[0] as number), end: at(marks.at(-1) as number) };
    problems.push({
      rule: 'sync:conflict',
      place: span,
      values: { lines: marks.map((index) => String(index + 1)).slice(0, 6) },
    });
  }
  // Asked of every line, about the same few languages.
  const tags = new Map<string, boolean>();
  const isTag = (tag: string) => {
    const known = tags.get(tag) ?? parseLanguage(tag)?.tag === tag;
    tags.set(tag, known);
    return known;
  };
  for (const [index, line] of lines.entries()) {
    if (MARK.test(line) || /^(?:[ \t]*(?:#.*)?|version:.*|pairs:[ \t]*(?:\[\])?[ \t]*)$/.test(line)) continue;
    const pair = line.startsWith('- ') ? parsePair(line.slice(2), isTag) : undefined;
    if (pair) pairs.push(pair);
    else problems.push({ rule: 'sync:damaged', place: at(index) });
  }
  return { state: 'read', pairs, problems };
}

/** What Git puts around and between two sides that it could not bring together, with the base in the middle where that is asked for. */
const MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

function parsePair(text: string, isTag: (tag: string) => boolean): ReadPair | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined;
  const { by, on, ...rest } = found as Readonly<Record<string, unknown>>;
  if (typeof by !== 'string' || typeof on !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(on)) return undefined;
  const sides = Object.entries(rest).map(([tag, texts]) => [isTag(tag) ? tag : '', readTexts(texts)] as const);
  const isWhole =
    sides.length === 2 && sides.every(([tag, texts]) => tag !== '' && texts) && sides.some(([, texts]) => texts?.length);
  return isWhole ? { sides: Object.fromEntries(sides) as Record<string, readonly ReadText[]>, by, on } : undefined;
}

/** Read `hash text` strings; nothing when one of them is none. */
function readTexts(list: unknown): readonly ReadText[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const texts = list.map((one): ReadText | undefined => {
    if (typeof one !== 'string' || !/^[\da-f]{16} /.test(one)) return undefined;
    const [hash, text] = [one.slice(0, 16), one.slice(17)];
    return hashOf(text) === hash ? { hash, text } : undefined;
  });
  return texts.every((one) => one !== undefined) ? texts : undefined;
}
