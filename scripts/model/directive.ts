import type { Nodes } from 'mdast';
import type {} from 'mdast-util-directive';

/** The directives that a manuscript may use, and no others: every other colon is text. */
export const CONTAINERS = ['epigraph', 'verse', 'pullquote', 'aside', 'dialogue', 'leaflet'] as const;
export const LEAVES = ['pagebreak'] as const;
export const INLINES = ['lang', 'sic', 'name'] as const;

/** Tell whether a node is a quotation: a blockquote or an epigraph. What is quoted has no part in the work's own order. */
export function isQuotation(node: Nodes): boolean {
  return node.type === 'blockquote' || (node.type === 'containerDirective' && node.name === 'epigraph');
}
