import { readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { RuleCase } from './cases.ts';

/** A file of an example; without a text where that can not be shown. */
export interface ExampleFile {
  readonly file: string;
  readonly text?: string | undefined;
}

/** Read the files of an example that are worth showing; none when it is all bytes that can not be shown. */
export async function exampleFiles(rule: string, { name, texts }: RuleCase): Promise<readonly ExampleFile[]> {
  const files = texts
    ? Object.entries(texts).map(([file, bytes]) => ({ file, text: decoded(bytes) }))
    : await filesOf(join(import.meta.dirname, ...rule.split(':'), name));
  const isLegible = files.some(({ file, text }) => text !== undefined || file.includes(' → '));
  return isLegible ? files.filter(({ text }) => text !== PLAIN_PRESS) : [];
}

/** Show files, those alone that an example before has not shown. */
export function shownFiles(files: readonly ExampleFile[], before: readonly ExampleFile[]): string {
  const isOne = files.length === 1 && before.length <= 1;
  return files
    .filter(({ file, text }) => !before.some((other) => other.file === file && other.text === text))
    .map(({ file, text }) => {
      if (text === undefined) return `\`${file}\``;
      return `${isOne ? '' : `\`${file}\`\n\n`}${fenced(withoutFrontMatter(text), file)}`;
    })
    .join('\n\n');
}

/** The smallest `tract.yaml` needs no showing. */
const PLAIN_PRESS = 'name: Press\n';

async function filesOf(folder: string): Promise<readonly ExampleFile[]> {
  const found: ExampleFile[] = [];
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(folder, path).replaceAll('\\', '/');
    if (entry.isSymbolicLink()) found.push({ file: `${file} → ${await readlink(path)}` });
    else if (/\.(?:md|yaml|txt)$/.test(file)) found.push({ file, text: await readFile(path, 'utf8') });
    else if (entry.isFile()) found.push({ file });
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Bytes that are no text, and texts that are long for their depth, are for the tests and not to be read. */
function decoded(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const isLegible = !/[\u0000-\u0008\ufffd]/.test(text) && text.split('\n').length < 40 && !/.{400}/.test(text);
  return isLegible ? text : undefined;
}

/** Leave out the title that every text begins with, where it is not what the example is about. */
function withoutFrontMatter(text: string): string {
  const rest = text.replace(/^---\ntitle: [^\n]*\n---\n+/, '');
  return rest.trim() === '' ? text : rest;
}

function fenced(text: string, file: string): string {
  return `\`\`\`\`${file.slice(file.lastIndexOf('.') + 1)}\n${text.trimEnd()}\n\`\`\`\``;
}
