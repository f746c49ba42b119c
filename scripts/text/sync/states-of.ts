import type { Book, Manuscript } from '../../model/book.ts';
import type { Segment } from '../../model/segment.ts';
import { segmentsOf } from '../segments/segments-of.ts';
import type { Group } from './align/align.ts';
import { type AlignedPairing, alignBook } from './align-book.ts';
import { compare } from './compare.ts';
import { type Change, diffWords } from './diff-words.ts';
import { sharedIds } from './shared-ids.ts';

/** How a block stands: `stale`: its counterpart moved; `extra`: its counterpart is gone; `unread`: never accepted. */
const STATES = ['current', 'unread', 'extra', 'missing', 'stale'] as const;
type State = (typeof STATES)[number];

/** A block in one language, and how it stands. */
export interface BlockState {
  /** As `sharedIds` gives it; that of its counterpart where it is missing. */
  readonly id: string;
  readonly section: string;
  readonly lang: string;
  readonly state: State;
  readonly path: string;
  /** Of the segment; of what it would stand behind where it is missing. */
  readonly line: number;
  /** What moved since it was read, for a stale block. */
  readonly moved: readonly Moved[];
}

/** A text that says something else than when it was last read. */
interface Moved {
  readonly lang: string;
  readonly changes: readonly Change[];
}

/** Tell of every block of a book how it stands, in each language, in the order of its text. A block in several pairings stands as in the worst. */
export function statesOf(book: Book): readonly BlockState[] {
  const ids = sharedIds(book);
  const states = new Map<Segment, Pick<BlockState, 'state' | 'moved'>>();
  const missing = new Map<Manuscript, Map<string, BlockState>>();
  const mark = (segments: readonly Segment[], state: State, moved: readonly Moved[] = []) => {
    for (const segment of segments) {
      const known = states.get(segment);
      if (STATES.indexOf(state) > STATES.indexOf(known?.state ?? 'current')) states.set(segment, { state, moved });
      else if (state === known?.state) states.set(segment, { state, moved: [...known.moved, ...moved] });
    }
  };
  for (const pairing of alignBook(book)) {
    const { mutual, groups } = pairing;
    // The last block of each side so far: what is missing would stand behind it.
    const last: { source?: Segment | undefined; target?: Segment | undefined } = {};
    const lack = (where: 'source' | 'target', segments: readonly Segment[]) => {
      const manuscript = pairing[where];
      const rows = missing.get(manuscript) ?? new Map<string, BlockState>();
      missing.set(manuscript, rows);
      for (const segment of segments) {
        const id = ids.get(segment) ?? segment.id;
        if (!rows.has(id)) rows.set(id, missingIn(manuscript, { id, section: segment.section }, last[where]));
      }
    };
    for (const group of groups) {
      const standing = compare(group);
      switch (standing.type) {
        case 'unread':
          mark(group.target, 'unread');
          if (mutual) mark(group.source, 'unread');
          break;
        case 'missing':
          lack('target', group.source);
          if (mutual) lack('source', group.target);
          else mark(group.target, 'extra');
          break;
        case 'orphan':
          mark(group.target, 'extra');
          if (mutual) mark(group.source, 'extra');
          else lack('target', group.source);
          break;
        case 'read': {
          const { source: left, target: right } = standing.moved;
          const moves = {
            source: left ? [movedIn(group, 'source', pairing)] : [],
            target: right ? [movedIn(group, 'target', pairing)] : [],
          };
          if (left || (right && !mutual))
            mark(group.target, 'stale', mutual ? moves.source : [...moves.source, ...moves.target]);
          if (right && mutual) mark(group.source, 'stale', moves.target);
        }
      }
      last.source = group.source.at(-1) ?? last.source;
      last.target = group.target.at(-1) ?? last.target;
    }
  }
  return book.manuscripts.flatMap((manuscript) => [
    ...segmentsOf(manuscript).map((segment): BlockState => {
      const { section, path, place } = segment;
      const id = ids.get(segment) ?? segment.id;
      const known = states.get(segment) ?? { state: 'current', moved: [] };
      // It holds the place of its translation, and says so.
      const found = segment.isUntranslated ? ({ state: 'missing', moved: [] } as const) : known;
      return { id, section, lang: manuscript.language.tag, path, line: place.line, ...found };
    }),
    ...(missing.get(manuscript)?.values() ?? []),
  ]);
}

function missingIn(
  { language, chapters }: Manuscript,
  { id, section }: Pick<Segment, 'id' | 'section'>,
  behind: Segment | undefined,
): BlockState {
  const path = behind?.path ?? chapters[0]?.path ?? '';
  return { id, section, lang: language.tag, state: 'missing', path, line: behind?.place.line ?? 1, moved: [] };
}

function movedIn(group: Group, side: 'source' | 'target', pairing: AlignedPairing): Moved {
  const old = [...new Set(group.read.flatMap((one) => one[side].map(({ text }) => text)))].join(' ');
  const now = group[side].map(({ text }) => text).join(' ');
  return { lang: pairing[side].language.tag, changes: diffWords(old, now) };
}
