import type { Element, ElementContent, Nodes, Properties } from 'hast';

/**
 * Let through what a reading system may be trusted with, and nothing else.
 *
 * The stages before have no way to make a script or an event handler; this is the second lock, for trees from elsewhere. Code is
 * dropped with what is in it; other unknown elements go and their text stays. A link in a link, which XHTML forbids, is opened: the
 * call of a note splits the link around it, a plain link inside another becomes text.
 */
export function cleanTree<T extends Nodes>(tree: T): T {
  if (tree.type === 'root' || tree.type === 'element') tree.children = cleanAll(tree.children as ElementContent[], false);
  return tree;
}

function cleanAll(nodes: readonly ElementContent[], inLink: boolean): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') kept.push(node);
    if (node.type !== 'element' || CODE.has(node.tagName)) continue;
    if (!ELEMENTS.has(node.tagName) || (inLink && node.tagName === 'a' && !isNoteCall(node))) {
      kept.push(...cleanAll(node.children, inLink));
      continue;
    }
    node.properties = allowed(node);
    node.children = cleanAll(node.children, inLink || (node.tagName === 'a' && !isNoteCall(node)));
    kept.push(...(node.tagName === 'a' ? splitAtNoteCalls(node) : [node]));
  }
  return kept;
}

function allowed(element: Element): Properties {
  const own = PROPERTIES[element.tagName];
  const kept: Properties = {};
  for (const [name, value] of Object.entries(element.properties)) {
    if (EVERYWHERE.has(name) || own?.includes(name)) kept[name] = value;
  }
  return kept;
}

function splitAtNoteCalls(link: Element): ElementContent[] {
  if (!link.children.some((child) => isNoteCall(child))) {
    // A call deeper inside (in emphasis, say) matters more than the link: its text stays, unlinked.
    return holdsNoteCall(link) ? link.children : [link];
  }
  const pieces: ElementContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (run.length > 0) pieces.push(...splitAtNoteCalls({ ...link, properties: properties(), children: run }));
    run = [];
  };
  // Only the first piece may have the id.
  const properties = () => (pieces.length === 0 ? link.properties : { ...link.properties, id: undefined });
  for (const child of link.children) {
    if (!isNoteCall(child)) run.push(child);
    else {
      flush();
      pieces.push(child);
    }
  }
  flush();
  return pieces;
}

function isNoteCall(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'a' && [node.properties.className].flat().includes('noteref');
}

function holdsNoteCall(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (isNoteCall(child) || holdsNoteCall(child)));
}

const CODE = new Set(
  'applet audio base button canvas embed form frame frameset head iframe input link math meta noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);

const ELEMENTS = new Set(
  (
    'a abbr aside b bdi bdo blockquote br caption cite code col colgroup dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr ' +
    'i img ins kbd li mark nav ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul ' +
    'var wbr'
  ).split(' '),
);

const EVERYWHERE = new Set([
  'id',
  'className',
  'lang',
  'dir',
  'title',
  'role',
  'ariaLabel',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaHidden',
  'hidden',
  'epub:type',
]);

const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed'],
  li: ['value'],
  td: ['colSpan', 'rowSpan', 'headers'],
  th: ['colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
  col: ['span'],
  colgroup: ['span'],
  time: ['dateTime'],
};
