import type { Root } from 'mdast';
import { eachOf } from '../../model/each-node.ts';

/** Set the boxes of task lists as characters: paper and most reading systems have no form controls. */
export function remarkTasks() {
  return (tree: Root): void => {
    eachOf(tree, 'listItem', (item) => {
      if (typeof item.checked !== 'boolean') return;
      const first = item.children[0];
      const box = { type: 'text', value: item.checked ? '☑ ' : '☐ ' } as const;
      if (first?.type === 'paragraph') first.children.unshift(box);
      else item.children.unshift({ type: 'paragraph', children: [box] });
      item.checked = null;
      item.data = { ...item.data, hProperties: { className: ['task'] } };
    });
  };
}
