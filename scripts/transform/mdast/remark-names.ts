import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import { type Flow, flowsOf } from '../../text/flow.ts';

/** A name in a flow, from and to UTF-16 units of its text. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** Of its term in the glossary; none for a name that is not to be marked as one. */
  readonly id?: string;
  /** What the span says besides: `lang` and `dir` of a name in another script. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What is set behind it. */
  readonly addition?: PhrasingContent;
}

/**
 * Set the names in a text as elements: `<span class="name" data-name="lenin">`. Of a name that markup cuts (`Ne**chaev**`) every part is
 * set, and the first bears the id. What `:name[…]{#id}` says is set by the directive itself.
 *
 * @param options.find gives the names in a flow, in order and apart from each other. It is also told whether the flow is running text: a
 *   paragraph of the work's own, in no quotation, poem, list or note
 */
export function remarkNames(options: { find: (flow: Flow, isRunning: boolean) => readonly FoundName[] }) {
  return (tree: Root): void => {
    for (const block of tree.children) {
      for (const flow of flowsOf(block)) markIn(flow, options.find(flow, block.type === 'paragraph'));
    }
  };
}

function markIn(flow: Flow, names: readonly FoundName[]): void {
  if (names.length === 0) return;
  const cut = new Map<Nodes, readonly PhrasingContent[]>();
  let first = 0;
  for (const { node, start, end } of flow.pieces) {
    while ((names[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    const parts: PhrasingContent[] = [];
    let at = start;
    for (let index = first; (names[index]?.start ?? end) < end; index += 1) {
      const name = names[index] as FoundName;
      const from = Math.max(name.start, start);
      const to = Math.min(name.end, end);
      if (from > at) parts.push(text(flow, at, from));
      parts.push(marked(name, from === name.start, text(flow, from, to)));
      if (to === name.end && name.addition) parts.push(name.addition);
      at = to;
    }
    if (parts.length === 0) continue;
    if (at < end) parts.push(text(flow, at, end));
    cut.set(node, parts);
  }
  // Once for each parent: a paragraph of a megabyte may hold thousands of names.
  for (const parent of new Set(flow.pieces.map((piece) => piece.parent))) {
    const children: readonly Nodes[] = parent.children;
    parent.children = children.flatMap((node): readonly Nodes[] => cut.get(node) ?? [node]) as typeof parent.children;
  }
}

function text(flow: Flow, start: number, end: number): Text {
  return { type: 'text', value: flow.text.slice(start, end) };
}

function marked({ id, attributes }: FoundName, isFirst: boolean, content: Text): PhrasingContent {
  if (!id && !attributes) return content;
  const hProperties = { ...(id && { className: ['name'] }), ...(id && isFirst && { dataName: id }), ...attributes };
  return { type: 'name', children: [content], data: { hName: 'span', hProperties } } as unknown as PhrasingContent;
}
