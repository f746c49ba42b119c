import { lineStart } from './line-starts.ts';
import type { NoteLines } from './note-lines.ts';
import type { Row } from './row.ts';

/** The flow, measured as far as it has been asked for. */
export interface Flow {
  row(index: number): Row | undefined;
  /** How many lines of notes belong to the rows before this one. */
  notesBefore(index: number): number;
  readonly notes: NoteLines;
  /** Whether a row, of the text or of a note, begins inside a word. Asked of the layout, and so kept. */
  beginsInWord(row: Row): boolean;
}

/** Measure rows when they are asked for, and their notes with them. */
export function flowOf(rows: Iterator<Row>, notes: NoteLines): Flow {
  const known: Row[] = [];
  const ends: number[] = [];
  const inWord = new Map<Row, boolean>();
  const row = (index: number) => {
    while (known.length <= index) {
      const next = rows.next();
      if (next.done) return undefined;
      known.push(next.value);
      notes.add(next.value.calls);
      ends.push(notes.lines.length);
    }
    return known[index];
  };
  const beginsInWord = (one: Row) => {
    const kept =
      inWord.get(one) ?? (one.block !== undefined && one.line > 0 && lineStart(one.block, one.line).hyphen !== 'none');
    inWord.set(one, kept);
    return kept;
  };
  return { row, notesBefore: (index) => (index === 0 ? 0 : (ends[index - 1] as number)), notes, beginsInWord };
}
