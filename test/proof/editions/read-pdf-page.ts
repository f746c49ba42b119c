import assert from 'node:assert/strict';
import type { PDFPageProxy } from 'pdfjs-dist';
import { type Sign, signsOf } from '../text-parts.ts';

/** A leaf of a page's structure: what is drawn under one mark, and the names of the elements around it, outermost first. */
export interface PdfLeaf {
  readonly signs: readonly Sign[];
  readonly roles: readonly string[];
  /** The destination that the link around it leads to. */
  readonly leadsTo?: string;
}

/**
 * Read what a page holds in the order of its structure, as a screen reader does.
 *
 * Heads, folios and ornaments are apart from it by being artifacts (ISO 32000-2, 14.8.2.2), not by where they stand. What is drawn and
 * neither an artifact nor in the structure is thrown: nobody would read it aloud.
 */
export async function readPdfPage(page: PDFPageProxy): Promise<readonly PdfLeaf[]> {
  const drawn = await drawnByMark(page);
  const links = new Map((await page.getAnnotations()).map(({ id, dest }) => [String(id), dest] as [string, unknown]));
  const leaves: PdfLeaf[] = [];
  const walk = (node: StructureNode, roles: readonly string[], leadsTo?: string): void => {
    if (node.type === 'content') {
      const signs = drawn.get(String(node.id));
      drawn.delete(String(node.id));
      // Browsers mark places where nothing is drawn: the upper edge of a line that goes over to the next page.
      if (signs) leaves.push({ signs, roles, ...(leadsTo !== undefined && { leadsTo }) });
      return;
    }
    const own = (node.children ?? []).map(({ id }) => links.get(String(id).replace(ANNOTATION, ''))).find(Boolean);
    if (node.alt) leaves.push({ signs: signsOf(node.alt, placeOf(page)), roles });
    for (const child of node.children ?? []) {
      walk(child, node.role ? [...roles, node.role] : roles, typeof own === 'string' ? own : leadsTo);
    }
  };
  const tree = (await page.getStructTree()) as StructureNode | null;
  if (tree) walk(tree, []);
  const left = [...drawn.values()].flat();
  assert.deepEqual(left, [], `${placeOf(page)}: text that is neither in the structure nor an artifact`);
  return leaves;
}

interface StructureNode {
  readonly type?: string;
  readonly id?: string;
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

/** How pdf.js begins the ids of annotations in the structure. */
const ANNOTATION = 'pdfjs_internal_id_';

function placeOf(page: PDFPageProxy): string {
  return `page ${page.pageNumber}`;
}

/** The text of each mark of a page; `unmarked` for what has none and is no artifact. */
async function drawnByMark(page: PDFPageProxy): Promise<Map<string, Sign[]>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const drawn = new Map<string, Sign[]>();
  // Marks without an id (a Span for a ligature) belong to the mark around them.
  const open: string[] = [];
  items.forEach((item, index) => {
    if ('type' in item) {
      // The types of pdf.js leave out the tag.
      const { tag } = item as { tag?: string };
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(tag === 'Artifact' ? ARTIFACT : (item.id ?? open.at(-1) ?? UNMARKED));
      return;
    }
    const mark = open.at(-1) ?? UNMARKED;
    const signs = signsOf(withoutLigatures(item.str), placeOf(page));
    const last = signs.at(-1);
    if (mark === ARTIFACT || !last) return;
    const ends = HYPHENS.has(last.text) && endsLine(items, index);
    drawn.set(mark, [...(drawn.get(mark) ?? []), ...(ends ? [...signs.slice(0, -1), { ...last, mayBeHyphen: true }] : signs)]);
  });
  return drawn;
}

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];

/** Tell whether a line ends behind an item: pdf.js says so of it, or of an empty one behind it, or the page ends. */
function endsLine(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item && 'str' in item && item.hasEOL) return true;
  const next = items.slice(index + 1).find((one) => 'str' in one);
  return next === undefined || ('str' in next && next.str === '' && next.hasEOL);
}

const ARTIFACT = 'artifact';
const UNMARKED = 'unmarked';
const HYPHENS = new Set(['-', '\u2010']);

/** A font may name its ligatures by characters of their own (U+FB00 to U+FB06): they are drawn for two or three letters. */
function withoutLigatures(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
}
