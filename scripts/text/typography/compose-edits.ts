import type { Edit } from './finding.ts';

/** Apply edits, which are in order and apart. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: set } of edits) {
    parts.push(text.slice(done, start), set);
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/**
 * Make one list of two, the second of which goes for the text that the first makes.
 *
 * @param between that text
 * @returns edits for the text that the first list goes for
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[], between: string): readonly Edit[] {
  let shift = 0;
  const before = first.map((edit) => {
    const from = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { from, to: from + edit.text.length, edit, grows: edit.text.length - (edit.end - edit.start) };
  });
  const after = second.map((edit) => ({ from: edit.start, to: edit.end, edit, grows: undefined }));
  const composed: Edit[] = [];
  const changes = [...before, ...after].sort((a, b) => a.from - b.from || a.to - b.to);
  let grown = 0;
  for (let index = 0; index < changes.length; ) {
    const { from, edit } = changes[index] as (typeof changes)[number];
    let { to } = changes[index] as (typeof changes)[number];
    const start = from - grown;
    const within: Edit[] = [];
    let single = 0;
    // What touches is taken together: a deletion has no length in the text between.
    for (; index < changes.length && (single === 0 || (changes[index]?.from ?? 0) <= to); index += 1, single += 1) {
      const change = changes[index] as (typeof changes)[number];
      to = Math.max(to, change.to);
      if (change.grows === undefined) within.push({ ...change.edit, start: change.from - from, end: change.to - from });
      else grown += change.grows;
    }
    composed.push(
      single === 1
        ? { ...edit, start, end: to - grown }
        : { kind: edit.kind, start, end: to - grown, text: applyEdits(between.slice(from, to), within) },
    );
  }
  return composed;
}
