import type { Paragraph, PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { eachOf } from '../../model/each-node.ts';

/**
 * Set each line of a poem as an element of its own, so that turnovers can hang.
 *
 * The ends of lines are those of the source, also inside emphasis: an inline node that runs over a line's end is set on both lines.
 */
export function setVerse(verse: ContainerDirective): void {
  eachOf(verse, 'paragraph', (paragraph: Paragraph) => {
    const lines = splitLines(paragraph.children);
    paragraph.children = lines.flatMap((children, index): PhrasingContent[] => {
      const line = { type: 'verseLine', children, data: { hName: 'span', hProperties: { className: ['line'] } } };
      return [...(index > 0 ? [{ type: 'break' } as const] : []), line as unknown as PhrasingContent];
    });
  });
}

function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  const put = (node: PhrasingContent) => lines.at(-1)?.push(node);
  for (const node of nodes) {
    if (node.type === 'break') {
      lines.push([]);
    } else if (node.type === 'text') {
      node.value.split('\n').forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value !== '') put({ type: 'text', value });
      });
    } else if ('children' in node) {
      splitLines(node.children).forEach((children, index) => {
        if (index > 0) lines.push([]);
        put({ ...node, children } as PhrasingContent);
      });
    } else {
      put(node);
    }
  }
  return lines.filter((line) => line.length > 0);
}
