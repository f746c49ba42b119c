import type { CodePart, Part } from '../../model/unit.ts';

/** Join blocks into one list of parts, numbering their codes in order. */
export function joinBlocks(blocks: readonly (readonly Part[])[]): readonly Part[] {
  return numbered(blocks.flatMap((block, index) => (index === 0 ? block : [BETWEEN, ...block])));
}

const BETWEEN: CodePart = { type: 'alone', id: 0, kind: 'paragraph', raw: '\n\n', name: 'paragraph:' };

/** Cut parts into blocks again. */
export function blocksIn(parts: readonly Part[]): readonly (readonly Part[])[] {
  const blocks: Part[][] = [[]];
  for (const part of parts) {
    if (part.type !== 'text' && part.kind === 'paragraph') blocks.push([]);
    else blocks.at(-1)?.push(part);
  }
  return blocks;
}

/**
 * Number the codes of a translation like those of its source: the first of a name as the first, the second as the second. What only the
 * translation has is counted on.
 */
export function numberedLike(source: readonly Part[], parts: readonly Part[]): readonly Part[] {
  const waiting = new Map<string, number[]>();
  let last = 0;
  for (const part of source) {
    if (part.type === 'text') continue;
    last = Math.max(last, part.id);
    if (part.type !== 'close') waiting.set(nameOf(part), [...(waiting.get(nameOf(part)) ?? []), part.id]);
  }
  return numbered(parts, (part) => {
    const id = waiting.get(nameOf(part))?.shift();
    if (id !== undefined) return id;
    last += 1;
    return last;
  });
}

/** A pair is matched by a pair. */
function nameOf({ type, name }: CodePart): string {
  return `${type === 'alone' ? 'alone' : 'pair'} ${name}`;
}

function numbered(parts: readonly Part[], next: (part: CodePart) => number = counter()): readonly Part[] {
  const open: number[] = [];
  return parts.map((part) => {
    if (part.type === 'text') return part;
    // Markup is nested: what closes is what opened last.
    const id = part.type === 'close' ? (open.pop() ?? 0) : next(part);
    if (part.type === 'open') open.push(id);
    return { ...part, id };
  });
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
