import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** One XHTML file of the book. */
export interface Page {
  readonly file: string;
  readonly title: string;
  readonly body: Element;
}

/** Put content into a body of the book's front, middle or back. */
export function body(
  part: 'cover' | 'frontmatter' | 'bodymatter' | 'backmatter',
  children: readonly ElementContent[],
): Element {
  return h('body', { 'epub:type': part }, [...children]);
}
