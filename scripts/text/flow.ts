import type { Nodes, Parents, Text } from 'mdast';
import { isQuotation } from '../model/directive.ts';
import { untranslatedIn } from '../model/untranslated.ts';

/**
 * The running text of one block as one string, with the way back to its text nodes.
 *
 * Names and typography do not stop at emphasis: `Ne**chaev**` is one name, and a quotation may open in one node and close in another.
 *
 * ```markdown
 * Read *What Is to Be Done?* by `Lenin`[^1].
 * ```
 * gives `Read What Is to Be Done? by ￼￼.` with the pieces `Read `, `What Is to Be Done?`, ` by ` and `.`
 */
export interface Flow {
  /** The paragraph, heading or table cell. */
  readonly block: Nodes;
  /** Code, images, calls of notes and raw HTML stand as U+FFFC, hard line breaks as `\n`. */
  readonly text: string;
  /** In order; the text of each stands in `text` from `start` to `end`. */
  readonly pieces: readonly Piece[];
  /** Whether the block stands in a blockquote or an epigraph, and is not its attribution. */
  readonly quoted: boolean;
}

/** One text node of a flow, and what it stands in. */
export interface Piece {
  readonly node: Text;
  readonly parent: Parents;
  readonly start: number;
  readonly end: number;
  /** In `*emphasis*`, as titles of works are. */
  readonly emphasised: boolean;
  /** In a link, whose target is not its text: true also for a bare address, which is no prose (`bare`). */
  readonly linked: boolean;
  /** A bare address: `https://example.org` written as itself. */
  readonly bare: boolean;
  /** In `:sic[…]`. */
  readonly sic: boolean;
  /** The language that the innermost `:lang[…]{tag}` gives. */
  readonly lang?: string;
  /** The glossary id that the innermost `:name[…]{#id}` gives. */
  readonly nameId?: string;
}

/** Stands for what is no running text. */
export const ATOM = '\uFFFC';

/** List the flows below a node, in the order of the text. */
export function flowsOf(tree: Nodes): readonly Flow[] {
  const flows: Flow[] = [];
  gather(tree, false, flows);
  return flows;
}

function gather(node: Nodes, quoted: boolean, flows: Flow[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const flow = flowOf(node, quoted);
    if (flow.pieces.length > 0) flows.push(flow);
  } else if ('children' in node) {
    const quotes = isQuotation(node);
    for (const child of node.children) gather(child, quotes ? !isAttribution(child, node) : quoted, flows);
  }
}

/** Tell whether a block says whose words the quotation above it is: its last paragraph, behind a dash and a space. */
function isAttribution(block: Nodes, { children }: Parents): boolean {
  const [first] = block.type === 'paragraph' ? block.children : [];
  return (
    block === children.at(-1) && children.length > 1 && first?.type === 'text' && /^[—–―][ \u00a0\u202f]/.test(first.value)
  );
}

function flowOf(block: Parents, quoted: boolean): Flow {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const walk = (parent: Parents, context: Context) => {
    for (const node of parent.children as readonly Nodes[]) {
      if (node.type === 'text') {
        const start = length;
        add(node.value);
        pieces.push({ node, parent, start, end: length, ...context });
      } else if (node.type === 'break') add('\n');
      else if ('children' in node) walk(node, within(context, node));
      else add(ATOM);
    }
  };
  const lang = untranslatedIn(block) ?? block.data?.stillIn;
  walk(block, { emphasised: false, linked: false, bare: false, sic: false, ...(lang !== undefined && { lang }) });
  return { block, text: parts.join(''), pieces, quoted };
}

type Context = Omit<Piece, 'node' | 'parent' | 'start' | 'end'>;

function within(context: Context, node: Parents): Context {
  if (node.type === 'emphasis') return { ...context, emphasised: true };
  if (node.type === 'link') return { ...context, linked: true, bare: isBare(node) };
  if (node.type === 'linkReference') return { ...context, linked: true };
  if (node.type !== 'textDirective') return context;
  const [id, tag] = [node.attributes?.id, Object.keys(node.attributes ?? {})[0]];
  if (node.name === 'sic') return { ...context, sic: true };
  if (node.name === 'lang' && tag) return { ...context, lang: tag };
  if (node.name === 'name' && id) return { ...context, nameId: id };
  return context;
}

function isBare(link: Extract<Nodes, { type: 'link' }>): boolean {
  const [only] = link.children;
  if (link.children.length !== 1 || only?.type !== 'text') return false;
  return link.url === only.value || link.url === `http://${only.value}` || link.url === `mailto:${only.value}`;
}
