import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { VFile } from 'vfile';
import { knownDirectives } from './known-directives.ts';
import { restoreColons } from './restore-colons.ts';
import { takeGivenIds } from './take-given-ids.ts';

/** Parse one file: CommonMark, GFM, YAML front matter and the directives of the house. The only parse of a text there is. */
export function parseMarkdown(file: VFile): Root {
  const tree = processor.parse(file);
  restoreColons(tree, String(file));
  takeGivenIds(tree, String(file));
  return tree;
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkHouseDirectives).freeze();

function remarkHouseDirectives(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), knownDirectives()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}
