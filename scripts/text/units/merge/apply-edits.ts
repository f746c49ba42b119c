import type { Nodes, Root } from 'mdast';
import { outlineOf } from './outline-of.ts';

/** A change of a source, in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change that says what it will have changed. */
export interface PromisedEdit extends Edit {
  /** The block whose running text it changes, and what that will hold (`proofKey`). */
  readonly changed?: { readonly block: Nodes; readonly key: string };
  /** New blocks, as `outlineOf` has them, and the one that they come before where that is not plain from the place. */
  readonly added?: { readonly outline: readonly string[]; readonly before?: Nodes };
}

/** Put changes into a source. They may not overlap; of those in one place the first comes first. */
export function edited(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let kept = 0;
  for (const { start, end, text } of inOrder(edits)) {
    parts.push(source.slice(kept, start), text);
    kept = end;
  }
  return [...parts, source.slice(kept)].join('');
}

function inOrder<T extends Edit>(edits: readonly T[]): readonly T[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * Pick from changes those after which a text says what they promise, and is the same in all else.
 *
 * The text is read again with all of them, and where that fails with halves of them: no mark of Markdown is safe from what stands beside it,
 * so there is no other proof. What can not be found out within the time is left out.
 *
 * @returns those that hold, in the order of the text
 */
export function provenEdits<T extends PromisedEdit>(
  source: string,
  tree: Root,
  edits: readonly T[],
  parse: (markdown: string) => Root | undefined,
): readonly T[] {
  const outline = outlineOf(tree, source);
  let tries = Math.max(MIN_TRIES, MAX_PARSED / (source.length + 1));
  const holds = (some: readonly T[]) => {
    tries -= 1;
    if (tries < 0) return false;
    const text = edited(source, some);
    const after = parse(text);
    const found = after && outlineOf(after, text).map(({ says }) => says);
    const wanted = promised(outline, some);
    return found?.length === wanted.length && found.every((one, index) => one === wanted[index]);
  };
  const pick = (kept: readonly T[], rest: readonly T[]): readonly T[] => {
    if (rest.length === 0 || holds([...kept, ...rest])) return [...kept, ...rest];
    if (rest.length === 1) return kept;
    const middle = rest.length >> 1;
    return pick(pick(kept, rest.slice(0, middle)), rest.slice(middle));
  };
  return inOrder(pick([], edits));
}

/** How much text may be parsed to sort out many changes, in UTF-16 units: some seconds' worth. */
const MAX_PARSED = 4_000_000;
const MIN_TRIES = 12;

/** What a text says after changes that do what they promise. */
function promised(outline: ReturnType<typeof outlineOf>, edits: readonly PromisedEdit[]): readonly string[] {
  const changed = new Map(edits.flatMap((edit) => (edit.changed ? [[edit.changed.block, edit.changed.key] as const] : [])));
  const added = inOrder(edits.filter((edit) => edit.added));
  const says: string[] = [];
  let next = 0;
  const put = (isHere: (edit: PromisedEdit) => boolean) => {
    for (let edit = added[next]; edit && isHere(edit); edit = added[next]) {
      says.push(...(edit.added?.outline ?? []));
      next += 1;
    }
  };
  for (const { node, start, shape, key } of outline) {
    put(({ start: at, added: one }) => (one?.before ? one.before === node : at <= start));
    says.push(`${shape} ${changed.get(node) ?? key}`);
  }
  put(() => true);
  return says;
}
