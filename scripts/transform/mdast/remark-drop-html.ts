import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { htmlPieces, isBlock } from '../../model/html-pieces.ts';

/** Drop the tags of raw HTML and keep its text. */
export function remarkDropHtml() {
  return (tree: Root): void => dropIn(tree);
}

function dropIn(parent: Parents): void {
  const children: RootContent[] = [];
  let inside: string | undefined;
  for (const node of parent.children as RootContent[]) {
    if (node.type === 'html') {
      const tag = codeTag(node);
      if (inside !== undefined) {
        if (tag === `/${inside}`) inside = undefined;
      } else if (tag && isPhrasing(parent) && closes(parent, node, tag)) {
        inside = tag;
      } else {
        children.push(...kept(node, isPhrasing(parent)));
      }
    } else if (inside === undefined) {
      if ('children' in node) dropIn(node);
      children.push(node);
    }
  }
  parent.children = children as typeof parent.children;
}

/** `script`, `/script`, `style`, `/style`, or nothing. */
function codeTag(node: Html): string | undefined {
  return /^<(\/?(?:script|style))\b/i.exec(node.value)?.[1]?.toLowerCase();
}

/** Tell whether an inline `<script>` has its end in the same block. One that has none must not swallow the rest. */
function closes(parent: Parents, open: Html, tag: string): boolean {
  const siblings = parent.children as RootContent[];
  return siblings.slice(siblings.indexOf(open) + 1).some((node) => node.type === 'html' && codeTag(node) === `/${tag}`);
}

function isPhrasing(parent: Parents): boolean {
  return !['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'].includes(parent.type);
}

function kept(node: Html, phrasing: boolean): RootContent[] {
  const inline: PhrasingContent[] = [];
  for (const piece of htmlPieces(node.value)) {
    if (piece.type === 'text') inline.push({ type: 'text', value: piece.value });
    else if (piece.type === 'break') inline.push({ type: 'break' });
    else if (isBlock(piece.tagName)) inline.push({ type: 'text', value: phrasing ? '' : '\n' });
  }
  if (phrasing) return inline.filter((one) => one.type !== 'text' || one.value !== '');
  const hasText = inline.some((one) => one.type === 'text' && one.value.trim() !== '');
  return hasText ? [{ type: 'paragraph', children: trimmed(inline) }] : [];
}

function trimmed(inline: PhrasingContent[]): PhrasingContent[] {
  const first = inline[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = inline.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return inline.filter((one) => one.type !== 'text' || one.value !== '');
}
