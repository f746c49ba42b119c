import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import type { ContentsEntry, Edition } from '../../scripts/model/edition.ts';
import { diskHost } from '../disk-host.ts';
import { editionsOf } from '../editions-of.ts';
import { matchesGolden } from '../golden.ts';

const folder = join(import.meta.dirname, 'edition');

/** Each folder is a press; the editions of its books are as its `output.html` says, in the web's form. */
for (const entry of await readdir(folder)) {
  test(`edition of ${entry}`, async () => {
    const root = join(folder, entry);
    const host = diskHost(root);
    const editions = (await editionsOf(host)).map(described);
    await matchesGolden(join(root, 'output.html'), `${editions.join('\n')}\n`);
  });
}

function described({ book, language: { tag }, sections, notes, contents, pictures }: Edition): string {
  return [
    `<!-- ${book.id} ${tag} -->`,
    ...sections.map(({ id, title, tree }) => `<!-- section ${id}: ${title ?? '-'} -->\n${toHtml(tree).trim()}`),
    ...notes.map(
      ({ id, number, calls, sectionId, children }) =>
        `<!-- ${id}, number ${number}, of ${sectionId}, called by ${calls.join(' ') || 'nothing'} -->\n${toHtml([...children]).trim()}`,
    ),
    `<!-- contents\n${listed(contents, '')}-->`,
    ...[...pictures.values()].map(({ path, mediaType }) => `<!-- picture ${path} ${mediaType} -->`),
  ].join('\n');
}

function listed(entries: readonly ContentsEntry[], indent: string): string {
  return entries
    .map(({ id, label, children }) => `${indent}#${id} ${toHtml([...label])}\n${listed(children, `${indent}  `)}`)
    .join('');
}
