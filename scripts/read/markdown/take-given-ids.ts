import type { Heading, Root } from 'mdast';
import { eachOf } from '../../model/each-node.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The id given in the text as `{#id}`. */
    givenId?: string;
  }
}

/** Take `{#id}` off the ends of headings and note it on them. `\{#id}` stays what it says. */
export function takeGivenIds(tree: Root, source: string): void {
  eachOf(tree, 'heading', (heading) => {
    const id = takeId(heading, source);
    if (id !== undefined) heading.data = { ...heading.data, givenId: id };
  });
}

function takeId(heading: Heading, source: string): string | undefined {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const start = Math.max(0, last.value.lastIndexOf('{#'));
  const [braces, id] = /^\{#([\p{L}\p{N}_][\p{L}\p{N}_.-]*)\}$/u.exec(last.value.slice(start)) ?? [];
  if (braces === undefined || (start > 0 && !/[ \t]/.test(last.value[start - 1] as string))) return undefined;
  // Escapes and character references are seen in the source alone.
  const written = source.slice(last.position?.start.offset, last.position?.end.offset);
  if (!written.endsWith(braces) || written.endsWith(`\\${braces}`)) return undefined;
  last.value = last.value.slice(0, start).trimEnd();
  if (last.value === '') heading.children.pop();
  const before = heading.children.at(-1);
  if (before?.type === 'text') before.value = before.value.trimEnd();
  return id;
}
