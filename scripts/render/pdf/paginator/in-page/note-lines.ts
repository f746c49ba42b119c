import type { Row } from './row.ts';
import { measureRows } from './rows.ts';

/** The lines of all notes in the order of their calls, as far as calls have been met. */
export interface NoteLines {
  readonly lines: readonly NoteLine[];
  /** Put the notes that these calls call behind those before, each once, and those that they call themselves. */
  add(calls: readonly string[]): void;
}

export interface NoteLine {
  readonly note: Element;
  readonly row: Row;
  /** Of how many lines, and the how manieth from 0. */
  readonly index: number;
  readonly count: number;
  /** Pixels from the head of the first line of all. */
  readonly top: number;
  readonly bottom: number;
}

/** @param notes by the href of their calls */
export function noteLines(notes: ReadonlyMap<string, Element>, roomPx: number): NoteLines {
  const lines: NoteLine[] = [];
  const met = new Set<Element>();
  const add = (calls: readonly string[]) => {
    for (const call of calls) {
      const note = notes.get(call);
      if (!note || met.has(note)) continue;
      met.add(note);
      const { top } = note.getBoundingClientRect();
      const base = lines.at(-1)?.bottom ?? 0;
      const rows = [...measureRows(note, roomPx)];
      for (const [index, row] of rows.entries()) {
        const before = rows[index - 1];
        lines.push({
          note,
          row,
          index,
          count: rows.length,
          top: base + (before ? before.bottom - top : 0),
          bottom: base + row.bottom - top,
        });
      }
      add(rows.flatMap((row) => row.calls));
    }
  };
  return { lines, add };
}
