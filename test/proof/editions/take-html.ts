import assert from 'node:assert/strict';
import { signsOf, type TextParts } from '../text-parts.ts';
import { createElementReader } from './read-elements.ts';
import { elementsIn, hasClass, readMarkup, textIn } from './read-markup.ts';

/** What the edition makes of names: no word of the manuscript stands there only. */
const ADDED = ['glossary', 'name-index', 'sheets'];

/** Take an HTML edition apart: what stands in `<main>`, with the notes in their section. */
export function takeHtml(bytes: Uint8Array): TextParts {
  const root = readMarkup(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'html');
  const page = { file: '', root };
  const reader = createElementReader([page]);
  const elements = elementsIn(root);
  const main = elements.find(({ name }) => name === 'main');
  assert(main, 'the page has no <main>');
  const isBack = (node: (typeof main.children)[number]) =>
    node.type === 'element' && ['notes', ...ADDED].some((name) => hasClass(node, name));
  const shown = (className: string) => {
    const element = elements.find((one) => hasClass(one, className));
    return signsOf(element ? textIn(element) : '', 'the title page');
  };
  return {
    title: shown('title'),
    subtitle: shown('subtitle'),
    flow: reader.flow(
      main.children.filter((node) => !isBack(node)),
      page,
    ),
    notes: elementsIn(main)
      .filter((element) => hasClass(element, 'note'))
      .map((element) => reader.note(element, page)),
  };
}
