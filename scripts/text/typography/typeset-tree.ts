import type { Nodes, Parents, PhrasingContent, Text } from 'mdast';
import { eachNode } from '../../model/each-node.ts';
import type { Typographies } from '../../model/typography.ts';
import { type Flow, flowsOf } from '../flow.ts';
import { NARROW_SPACE } from './characters.ts';
import { findInFlow } from './find-in-flow.ts';
import type { Edit } from './finding.ts';
import { typesetText } from './typeset-text.ts';

export interface TypesetOptions {
  readonly typographies: Typographies;
  /** The language of the text. */
  readonly lang: string;
  /** What stands for U+202F: U+00A0 for Kindle, whose fonts do not have it. */
  readonly narrowSpace?: string;
}

/** Set every block of a tree, and the descriptions of its pictures. The tree is changed. */
export function typesetTree(tree: Nodes, { typographies, lang, narrowSpace = NARROW_SPACE }: TypesetOptions): void {
  for (const flow of flowsOf(tree)) setFlow(flow, findInFlow(flow, typographies, lang).edits);
  const spaced = (text: string) => (narrowSpace === NARROW_SPACE ? text : text.replaceAll(NARROW_SPACE, narrowSpace));
  eachNode(tree, (node) => {
    if (node.type === 'text') node.value = spaced(node.value);
    else if ((node.type === 'image' || node.type === 'imageReference') && node.alt) {
      node.alt = spaced(typesetText(node.alt, typographies[lang]));
    }
  });
}

function setFlow({ pieces }: Flow, edits: readonly Edit[]): void {
  const replaced = new Map<Parents, Map<Text, readonly PhrasingContent[]>>();
  const waiting = [...edits].sort((a, b) => b.start - a.start);
  for (const { node, parent, start, end } of pieces) {
    const own: Edit[] = [];
    while (waiting.length > 0 && (waiting.at(-1) as Edit).start < end) own.push(waiting.pop() as Edit);
    // What is raised already stands in an element of ours.
    const parts = partsOf(node.value, own, start, (parent as { type: string }).type === RAISED);
    const [first] = parts;
    if (parts.length === 1 && first?.type === 'text') node.value = first.value;
    else if (parts.length > 0) {
      const siblings = replaced.get(parent) ?? new Map<Text, readonly PhrasingContent[]>();
      replaced.set(parent, siblings.set(node, parts));
    }
  }
  for (const [parent, texts] of replaced) {
    parent.children = (parent.children as PhrasingContent[]).flatMap(
      (child) => texts.get(child as Text) ?? [child],
    ) as typeof parent.children;
  }
}

/** No type of Markdown: conversion to HTML goes by the name of the element alone. */
const RAISED = 'typesetElement';

/** Cut a text at its edits. Only elements make a part of their own. */
function partsOf(value: string, edits: readonly Edit[], offset: number, isRaised: boolean): readonly PhrasingContent[] {
  if (edits.length === 0) return [];
  const parts: PhrasingContent[] = [];
  let text = '';
  let done = 0;
  for (const { start, end, text: set, element } of edits) {
    text += value.slice(done, start - offset);
    done = end - offset;
    if (!element || isRaised) {
      text += set;
      continue;
    }
    if (text !== '') parts.push({ type: 'text', value: text });
    text = '';
    const { tagName, className } = element;
    const children: Text[] = [{ type: 'text', value: set }];
    parts.push({
      type: RAISED,
      children,
      data: { hName: tagName, hProperties: { className: [className] } },
    } as unknown as PhrasingContent);
  }
  text += value.slice(done);
  if (text !== '' || parts.length === 0) parts.push({ type: 'text', value: text });
  return parts;
}
