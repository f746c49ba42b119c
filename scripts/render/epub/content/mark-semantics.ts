import type { Element, Nodes, Properties } from 'hast';
import { eachElement } from '../../../model/each-element.ts';

/**
 * Say what parts are, for pop-up notes (`epub:type`, EPUB Structural Semantics Vocabulary 1.1) and for screen readers (`role`, DPUB-ARIA
 * 1.1), and give each language twice: reading systems look at `xml:lang`, browsers at `lang`.
 */
export function markSemantics(tree: Nodes): void {
  eachElement(tree, (element) => {
    const { lang } = element.properties;
    if (typeof lang === 'string') element.properties.xmlLang = lang;
    Object.assign(element.properties, meaning(element));
  });
}

function meaning(element: Element): Properties | undefined {
  const classes = [element.properties.className].flat();
  return MEANINGS.find(([tagName, className]) => element.tagName === tagName && classes.includes(className))?.[2];
}

const MEANINGS: readonly (readonly [tagName: string, className: string, Properties])[] = [
  ['a', 'noteref', { 'epub:type': 'noteref', role: 'doc-noteref' }],
  // No `epub:type` here: some readers then take the link for a second call and pop up the wrong thing.
  ['a', 'backlink', { role: 'doc-backlink' }],
  ['blockquote', 'epigraph', { 'epub:type': 'epigraph', role: 'doc-epigraph' }],
  // EPUB Indexes 1.0, section 2: an index, its list and entries, and what stands in them.
  ['section', 'name-index', { 'epub:type': 'index', role: 'doc-index' }],
  ['ul', 'index-list', { 'epub:type': 'index-entry-list' }],
  ['li', 'index-entry', { 'epub:type': 'index-entry' }],
  ['span', 'index-term', { 'epub:type': 'index-term' }],
  ['a', 'index-locator', { 'epub:type': 'index-locator' }],
  ['a', 'index-see', { 'epub:type': 'index-xref-preferred' }],
  ['section', 'glossary', { 'epub:type': 'glossary', role: 'doc-glossary' }],
  ['dt', 'glossary-term', { 'epub:type': 'glossterm' }],
  ['dd', 'glossary-facts', { 'epub:type': 'glossdef' }],
  ['aside', 'pullquote', { 'epub:type': 'pullquote', role: 'doc-pullquote' }],
];
