import type { Range } from './range.ts';

/** Find what is written like an address without being a link: `someone@example.org`, `example.org/lenin`, `@lenin`. It is no prose. */
export function addressesIn(text: string): readonly Range[] {
  if (!/[@/]|\.[a-z]/i.test(text)) return [];
  const found: Range[] = [];
  for (const { 0: run, index } of text.matchAll(/[^\s\uFFFC()<>[\]«»“”"]+/g)) {
    if (ADDRESS.some((shape) => shape.test(run))) found.push({ start: index, end: index + run.length });
  }
  return found;
}

/** A scheme; a handle or mailbox; a host with a path; a host. Names begin with capitals: `Lenin.Then` is a space left out. */
const ADDRESS = [
  /:\/\//,
  /^@\w|\w@\w/,
  /^[\w-]+\.[\w.-]*\w\//,
  /^(?:[a-z\d-]+\.)+[a-z]{2,}[.,;:!?…]*$/,
  /^(?:\.|~|\.\.)?\/[^/]+\//,
];
