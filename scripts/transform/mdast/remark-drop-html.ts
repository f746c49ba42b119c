import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { htmlPieces, isBlock } from '../../model/html-pieces.ts';

/** Drop the tags of raw HTML and keep its text. */
export function remarkDropHtml() {
  return (tree: Root): void => dropIn(tree);
}

function dropIn(parent: Parents): void {
  const children: RootContent[] = [];
  const ends = isPhrasing(parent) ? lastEnds(parent) : new Map<string, number>();
  let inside: string | undefined;
  for (const [index, node] of (parent.children as RootContent[]).entries()) {
    if (node.type === 'html') {
      const tag = codeTag(node);
      if (inside !== undefined) {
        if (tag === `/${inside}`) inside = undefined;
      } else if (tag && (ends.get(`/${tag}`) ?? -1) > index) {
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

/** Find where `</script>` and `</style>` stand last: an inline `<script>` that has no end must not swallow the rest. */
function lastEnds(parent: Parents): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const [index, node] of parent.children.entries()) {
    const tag = node.type === 'html' ? codeTag(node) : undefined;
    if (tag?.startsWith('/')) ends.set(tag, index);
  }
  return ends;
}

function isPhrasing(parent: Parents): boolean {
  return !['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'].includes(parent.type);
}

function kept(node: Html, phrasing: boolean): RootContent[] {
  const inline: PhrasingContent[] = [];
  for (const piece of htmlPieces(node.value)) {
    const value = piece.type === 'text' ? piece.value : isBlock(piece.tagName) && !phrasing ? '\n' : '';
    const last = inline.at(-1);
    if (piece.type === 'break') inline.push({ type: 'break' });
    else if (last?.type === 'text') last.value += value;
    else inline.push({ type: 'text', value });
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
