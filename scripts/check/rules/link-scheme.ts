import { visit } from 'unist-util-visit';
import { parseLink } from '../../model/link.ts';
import { defineRule } from '../define-rule.ts';

/** An address that could run code or open a file of the reader's machine. The edition keeps the words without the link. */
export const linkScheme = defineRule('link:scheme', ({ chapter, report }) => {
  visit(chapter.tree, ['link', 'definition'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const target = parseLink(node.url, chapter.path);
    if (target.type === 'unsafe') report({ place: node, values: { scheme: target.scheme }, actual: `${target.scheme}:` });
  });
});
