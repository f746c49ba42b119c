import type { Root } from 'mdast';
import { type TypesetOptions, typesetTree } from '../../text/typography/typeset-tree.ts';

/** Set quotation marks, spaces, dashes, ordinals and the rest by the typography of the text's language, and of its passages'. */
export function remarkTypography(options: TypesetOptions) {
  return (tree: Root): void => typesetTree(tree, options);
}
