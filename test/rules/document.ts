import { readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import english from '../../locales/en/interface.json' with { type: 'json' };
import { RULES } from '../../scripts/model/rule.ts';
import { casesOf, type RuleCase } from './cases.ts';

const { expected: _, ...rest } = english.rules;
const WORDS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = rest;

/** Write `docs/rules.md`: every rule with its words, and the examples that the tests run. */
export async function rulesDocument(): Promise<string> {
  const parts = [HEAD];
  for (const [rule, { severity, fixed }] of Object.entries(RULES)) {
    const [source = '', name = ''] = rule.split(':');
    const { remedy = '', ...messages } = WORDS[source]?.[name] ?? {};
    parts.push(
      `<a id="${source}-${name}"></a>\n\n## \`${rule}\``,
      `Severity: ${severity}${fixed ? ', which settings can not change' : ''}.`,
      Object.values(messages)
        .map((message) => `> ${withNames(message)}`)
        .join('\n>\n'),
      withNames(remedy),
    );
    const cases = await casesOf(rule);
    for (const one of cases.toReversed()) parts.push(...(await example(rule, one)));
  }
  return `${parts.join('\n\n')}\n`;
}

const HEAD = `# Rules

What \`tract check\` and \`tract build\` report, and how to mend it. \`tract.yaml\` and \`book.yaml\` may change the severity of a rule:

\`\`\`yaml
rules:
  html:dropped: error
  image:alt: off
\`\`\`

This page is made of the rules, their words and the examples that the tests run. \`UPDATE=1 npm test\` writes it anew.`;

/** The smallest `tract.yaml` needs no showing. */
const PLAIN_PRESS = 'name: Press\n';

/** What a message fills in is shown by its name. */
function withNames(message: string): string {
  return message.replace(/\{\{(\w+)[^}]*\}\}/g, '‹$1›').replace(/<(?=[a-z])/g, '\\<');
}

/** The example as a section; nothing when it is all bytes that can not be shown. */
async function example(rule: string, { name, texts }: RuleCase): Promise<readonly string[]> {
  const title = name.startsWith('ok') ? 'Right' : 'Wrong';
  const files = texts
    ? Object.entries(texts).map(([file, bytes]) => ({ file, text: decoded(bytes) }))
    : await filesOf(join(import.meta.dirname, ...rule.split(':'), name));
  const shown = files
    .filter(({ text }) => text !== PLAIN_PRESS)
    .map(({ file, text }) => `\`${file}\`${text === undefined ? '' : `\n\n${fenced(text, file)}`}`);
  const isLegible = files.some(({ file, text }) => text !== undefined || file.includes(' → '));
  return isLegible ? [`### ${title}\n\n${shown.join('\n\n')}`] : [];
}

async function filesOf(folder: string): Promise<readonly { file: string; text?: string }[]> {
  const found: { file: string; text?: string }[] = [];
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

function fenced(text: string, file: string): string {
  return `\`\`\`\`${file.slice(file.lastIndexOf('.') + 1)}\n${text.trimEnd()}\n\`\`\`\``;
}
