import { VFile } from 'vfile';
import { parseText } from '../markdown/parse-text.ts';

/** A stretch of a source, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Make the function that tells where another text has other blocks or other markup than this one: as blocks of this one. Where there are
 * none, the two differ in their words alone.
 */
export function blockComparison(source: string): (other: string) => readonly Stretch[] {
  const blocks = blocksOf(source);
  return (text) => {
    const others = blocksOf(text);
    if (others.length === blocks.length) return blocks.filter(({ shape }, index) => shape !== others[index]?.shape);
    // Blocks came or went: what is the same at the start and at the end tells where.
    const first = blocks.findIndex(({ shape }, index) => shape !== others[index]?.shape);
    const last = blocks.findLastIndex(({ shape }, index) => shape !== others[index + others.length - blocks.length]?.shape);
    const from = blocks[Math.max(0, Math.min(first, last))];
    const upTo = blocks[Math.max(0, first, last)];
    return [{ start: from?.start ?? 0, end: upTo?.end ?? source.length }];
  };
}

interface Block extends Stretch {
  /** All of its tree but the words and the places. */
  readonly shape: string;
}

function blocksOf(source: string): readonly Block[] {
  const parsed = parseText(new VFile({ value: source }));
  if ('tooDeep' in parsed) return [{ start: 0, end: source.length, shape: 'too deep' }];
  return parsed.tree.children.map((node) => ({
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? source.length,
    shape: JSON.stringify(node, withoutWords),
  }));
}

function withoutWords(this: { type?: string }, key: string, value: unknown): unknown {
  if (key === 'position') return undefined;
  return key === 'value' && this.type === 'text' ? '' : value;
}
