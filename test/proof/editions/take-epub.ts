import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { signsOf, type TextParts } from '../text-parts.ts';
import { createElementReader, type MarkupPage } from './read-elements.ts';
import { elementsIn, hasClass, type MarkupElement, type MarkupNode, readMarkup, textIn } from './read-markup.ts';

/** Take an EPUB apart as a reading system finds its way: container, package, spine, and the files in that order. */
export function takeEpub(bytes: Uint8Array): TextParts {
  const files = unzipSync(bytes);
  const read = (path: string) => {
    const file = files[path];
    assert(file, `the package names ${path}, which it does not hold`);
    return readMarkup(new TextDecoder('utf-8', { fatal: true }).decode(file), 'xml');
  };
  const pages = spine(read).map((file) => ({ file: posix.basename(file), root: read(file) }));
  const text = pages.filter((page) => part(page) === 'bodymatter');
  const reader = createElementReader(text);
  const titlePage = pages
    .flatMap(({ root }) => elementsIn(root))
    .find(({ attributes }) => attributes['epub:type'] === 'titlepage');
  const shown = (className: string) => {
    const element = titlePage && elementsIn(titlePage).find((one) => hasClass(one, className));
    return signsOf(element ? textIn(element) : '', 'the title page');
  };
  return {
    title: shown('title'),
    subtitle: shown('subtitle'),
    flow: text.flatMap((page) => reader.flow(withoutNotes(body(page)), page)),
    notes: text.flatMap((page) =>
      elementsIn(page.root)
        .filter((element) => hasClass(element, 'note'))
        .map((element) => reader.note(element, page)),
    ),
  };
}

function spine(read: (path: string) => MarkupElement): readonly string[] {
  const packagePath = elementsIn(read('META-INF/container.xml')).find(({ name }) => name === 'rootfile')?.attributes[
    'full-path'
  ];
  assert(packagePath, 'the container names no package');
  const elements = elementsIn(read(packagePath));
  const hrefs = new Map(
    elements.filter(({ name }) => name === 'item').map(({ attributes }) => [attributes.id, attributes.href]),
  );
  return elements
    .filter(({ name, attributes }) => name === 'itemref' && attributes.linear !== 'no')
    .map(({ attributes }) => posix.join(posix.dirname(packagePath), decodeURIComponent(hrefs.get(attributes.idref) ?? '')));
}

function body({ root }: MarkupPage): MarkupElement {
  return elementsIn(root).find(({ name }) => name === 'body') as MarkupElement;
}

function part(page: MarkupPage): string | undefined {
  return body(page).attributes['epub:type'];
}

/** Notes stand in a division of their own at the end of their file. */
function withoutNotes(element: MarkupElement): readonly MarkupNode[] {
  return element.children
    .filter((node) => node.type === 'text' || !hasClass(node, 'notes'))
    .map((node) => (node.type === 'text' ? node : { ...node, children: [...withoutNotes(node)] }));
}
