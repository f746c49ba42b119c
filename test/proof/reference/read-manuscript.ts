import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { callOf, type NoteText, type Sign, signsOf, type TextParts, wordsOf } from '../text-parts.ts';
import { createFlowReader } from './read-flow.ts';

export interface ManuscriptFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Take a manuscript apart by its source alone: the reference that editions are held against.
 *
 * It shares nothing with the pipeline but the parser of CommonMark. Directives are taken off as text, notes are numbered anew by the rule
 * that readers know: in the order of their first call, through all files.
 */
export function readManuscript(files: readonly ManuscriptFile[]): TextParts {
  const trees = files.map(({ text }) => parser.parse(text));
  const matter = frontMatter(trees[0]);
  const flow: Sign[] = [];
  const notes: NoteText[] = [];
  let called = 0;
  files.forEach(({ path }, index) => {
    const tree = trees[index] as Root;
    const title = files.length === 1 ? matter.title : undefined;
    const chapter = readChapter(tree, path, called + 1, title);
    flow.push(...chapter.flow);
    notes.push(...chapter.notes);
    called += chapter.notes.filter(({ label }) => label !== UNCALLED).length;
  });
  const place = files[0]?.path ?? '';
  return { title: signsOf(matter.title ?? '', place), subtitle: signsOf(matter.subtitle ?? '', place), flow, notes };
}

const UNCALLED = '†';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

function frontMatter(tree: Root | undefined): { title?: string; subtitle?: string } {
  const first = tree?.children[0];
  return first?.type === 'yaml' ? parseYaml(first.value) : {};
}

function readChapter(
  tree: Root,
  path: string,
  firstNumber: number,
  title: string | undefined,
): Omit<TextParts, 'title' | 'subtitle'> {
  const { definitions, extra } = definitionsIn(tree);
  const numbers = new Map<string, number>();
  const read = createFlowReader(path, (identifier, place) => {
    const number = numbers.get(identifier) ?? firstNumber + numbers.size;
    numbers.set(identifier, number);
    return callOf(String(number), place);
  });
  const first = tree.children.find((node) => node.type !== 'yaml');
  const repeatsTitle =
    first?.type === 'heading' && first.depth === 1 && wordsOf(read(first)) === wordsOf(signsOf(title ?? '', path));
  const flow = tree.children.filter((node) => !(repeatsTitle && node === first)).flatMap((node) => read(node));
  const texts = new Map<string, readonly Sign[]>();
  const readCalled = () => {
    // The map grows while it is walked: by the notes that only notes call.
    for (const identifier of numbers.keys()) texts.set(identifier, readAll(definitions.get(identifier), read));
  };
  readCalled();
  // A note that nothing calls may call others, which only then have a number.
  for (const [identifier, definition] of definitions) {
    if (numbers.has(identifier)) continue;
    texts.set(identifier, readAll(definition, read));
  }
  readCalled();
  const called = [...numbers].map(([identifier, number]) => ({ label: String(number), signs: texts.get(identifier) ?? [] }));
  const uncalled = [...definitions.keys()].filter((identifier) => !numbers.has(identifier));
  const notes = [
    ...called,
    ...uncalled.map((identifier) => ({ label: UNCALLED, signs: texts.get(identifier) ?? [] })),
    ...extra.map((definition) => ({ label: UNCALLED, signs: readAll(definition, read) })),
  ];
  return { flow, notes };
}

function readAll(definition: FootnoteDefinition | undefined, read: (node: Nodes) => readonly Sign[]): readonly Sign[] {
  return (definition?.children ?? []).flatMap((node) => read(node));
}

/** The first definition of a label is the one that is called; a second one is nobody's. */
function definitionsIn(tree: Root): { definitions: Map<string, FootnoteDefinition>; extra: FootnoteDefinition[] } {
  const definitions = new Map<string, FootnoteDefinition>();
  const extra: FootnoteDefinition[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') {
      if (definitions.has(node.identifier)) extra.push(node);
      else definitions.set(node.identifier, node);
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return { definitions, extra };
}
