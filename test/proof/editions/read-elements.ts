import assert from 'node:assert/strict';
import { callOf, type NoteText, type Sign, signsOf } from '../text-parts.ts';
import { elementsIn, hasClass, type MarkupElement, type MarkupNode, textIn } from './read-markup.ts';

/** A page of an edition: a whole HTML edition, or one file of an EPUB. */
export interface MarkupPage {
  /** What its links call it; empty for a page that stands alone. */
  readonly file: string;
  readonly root: MarkupElement;
}

/** Reads the elements of editions made of markup. Both formats share how notes are marked, not where they stand. */
export interface ElementReader {
  flow(nodes: readonly MarkupNode[], page: MarkupPage): readonly Sign[];
  note(element: MarkupElement, page: MarkupPage): NoteText;
}

/** Make the reader of a set of pages. A call that leads to no note, or to one with another number, is thrown. */
export function createElementReader(pages: readonly MarkupPage[]): ElementReader {
  const byId = new Map<string, MarkupElement>();
  for (const { file, root } of pages) {
    for (const element of elementsIn(root)) {
      const { id } = element.attributes;
      if (id === undefined) continue;
      assert(!byId.has(`${file}#${id}`), `two elements have the id ${id}`);
      byId.set(`${file}#${id}`, element);
    }
  }

  function flow(nodes: readonly MarkupNode[], page: MarkupPage): readonly Sign[] {
    return nodes.flatMap((node) => {
      if (node.type === 'text') return signsOf(node.value, page.file || 'the page');
      if (hasClass(node, 'noteref')) return [call(node, page)];
      // The number of a note and the way back from it are the edition's own.
      if (hasClass(node, 'note-number') || (node.name === 'a' && hasClass(node, 'close'))) return [];
      // So are the script and the dates behind the first mention of a name.
      if (hasClass(node, 'first-mention')) return [];
      if (node.name === 'img') return signsOf(node.attributes.alt ?? '', page.file || 'the page');
      return flow(node.children, page);
    });
  }

  function call(link: MarkupElement, { file }: MarkupPage): Sign {
    const [path, id] = (link.attributes.href ?? '').split('#', 2);
    const note = byId.get(`${path || file}#${id}`);
    assert(note, `the call ${textIn(link)} leads nowhere: ${link.attributes.href}`);
    assert.equal(labelOf(note), textIn(link), `the call ${textIn(link)} leads to another note: ${link.attributes.href}`);
    return callOf(textIn(link), file || 'the page');
  }

  return { flow, note: (element, page) => ({ label: labelOf(element), signs: flow(element.children, page) }) };
}

/** The printed number; further calls follow it as letters. */
function labelOf(note: MarkupElement): string {
  const holder = elementsIn(note).find((element) => hasClass(element, 'note-number'));
  assert(holder, `no number on the note ${textIn(note).slice(0, 60)}`);
  return textIn(holder.children[0] ?? holder).trim();
}
