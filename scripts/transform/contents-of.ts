import type { Element } from 'hast';
import type { ContentsEntry, Section } from '../model/edition.ts';
import { textOf, withoutCalls } from './labels.ts';

/** Three levels are what a reader can take in; deeper headings are for the eye on the page. */
const DEEPEST = 4;

interface OpenEntry {
  readonly level: number;
  readonly children: ContentsEntry[];
}

/** Make the nested contents from the headings of the sections. A level that is left out makes no empty entry. */
export function contentsOf(sections: readonly Section[]): readonly ContentsEntry[] {
  const contents: ContentsEntry[] = [];
  for (const section of sections) {
    const open: OpenEntry[] = [{ level: 1, children: contents }];
    for (const node of section.tree.children) {
      const level = node.type === 'element' ? levelOf(node) : undefined;
      if (node.type !== 'element' || level === undefined || level > DEEPEST) continue;
      while (open.length > 1 && (open.at(-1) as OpenEntry).level >= level) open.pop();
      const label = withoutCalls(node.children);
      const text = textOf(label);
      if (text === '') continue;
      const children: ContentsEntry[] = [];
      open.at(-1)?.children.push({ id: String(node.properties.id), sectionId: section.id, label, text, children });
      open.push({ level, children });
    }
  }
  return contents;
}

function levelOf(element: Element): number | undefined {
  const match = /^h([2-6])$/.exec(element.tagName);
  return match && element.properties.id !== undefined ? Number(match[1]) : undefined;
}
