import type { Element, ElementContent } from 'hast';
import { eachElement } from '../../model/each-element.ts';
import { type MarkedType, mark } from './post/tags/mark.ts';

/**
 * See to it that the tags of the PDF say what the page's elements are, where Chromium would not.
 *
 * What it has no tag for is marked, for `post/tags/` to read. It writes no tag for a plain span, and with it goes its language (ISO 32000-2,
 * 14.9.2): one that has a role of its own gets one. A paragraph that holds blocks, and a cell that holds nothing, would be left out.
 */
export function markTags(tree: Element): void {
  eachElement(tree, (element, parent) => {
    const { tagName, properties } = element;
    const marked = MARKS.find((one) => one.fits(element, parent?.type === 'element' ? parent : undefined));
    if (marked) Object.assign(properties, { role: 'figure', ariaLabel: mark(marked.type) });
    else if (tagName === 'span' && properties.lang !== undefined) properties.role ??= 'mark';
    else if (tagName === 'p') properties.role ??= 'paragraph';
    else if ((tagName === 'td' || tagName === 'th') && isSilent(element))
      element.children.push({ type: 'text', value: '\u00A0' });
  });
}

const MARKS: readonly {
  readonly type: MarkedType;
  readonly fits: (element: Element, parent: Element | undefined) => boolean;
}[] = [
  { type: 'TOC', fits: (element) => hasClass(element, 'contents-list') },
  { type: 'TOCI', fits: (_, parent) => parent !== undefined && hasClass(parent, 'contents-list') },
  { type: 'Index', fits: (element) => hasClass(element, 'name-index') },
  { type: 'L', fits: ({ tagName }) => tagName === 'dl' },
  { type: 'Lbl', fits: ({ tagName }) => tagName === 'dt' },
  { type: 'LBody', fits: ({ tagName }) => tagName === 'dd' },
  { type: 'Div', fits: ({ tagName }) => tagName === 'figure' },
  { type: 'Caption', fits: ({ tagName }) => tagName === 'figcaption' },
];

/** Whether nothing in it is read aloud: no text, and no picture but for ornament. */
function isSilent(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type !== 'element' || (node.tagName === 'img' ? !node.properties.alt : node.children.every(isSilent));
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}
