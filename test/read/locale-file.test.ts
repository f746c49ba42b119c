import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { language } from '../../scripts/model/language.ts';
import type { Problem } from '../../scripts/model/report.ts';
import { readInflection } from '../../scripts/read/conventions/read-inflection.ts';
import { readLocaleFile } from '../../scripts/read/conventions/read-locale-file.ts';
import { checkPress, pressOf, printed } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';

const SCHEMA = v.strictObject({ words: v.optional(v.array(v.string('rules.expected.text'))), mark: v.optional(v.string()) });

test('what is more exact replaces whole keys, and the press those of the tool', async () => {
  const own: Readonly<Record<string, string>> = {
    'locales/fr/x.yaml': 'words: [tool]\nmark: tool',
    'locales/fr-CA/x.yaml': 'mark: tool of Quebec',
  };
  const host = {
    ...memoryHost({ 'locales/fr/x.yaml': 'words: [press, fr]\nmark: press' }),
    readOwn: async (path: string) => {
      const text = path.startsWith('locales/') ? own[path] : '{}';
      if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
      return new TextEncoder().encode(text);
    },
  };
  const read = async (tag: string) =>
    readLocaleFile(
      host,
      'x.yaml',
      language(tag),
      async () => SCHEMA,
      () => assert.fail(),
    );
  assert.deepEqual((await read('fr')).value, { words: ['press', 'fr'], mark: 'press' });
  assert.deepEqual((await read('fr-CA')).value, { words: ['press', 'fr'], mark: 'tool of Quebec' });
  assert.deepEqual((await read('de')).value, {});
});

test('faults of the press are told each time, also when the file was read before', async () => {
  const host = memoryHost({ 'locales/en/inflection.yaml': 'posessive: []\n' });
  const read = async () => {
    const problems: Problem[] = [];
    const { value, files } = await readInflection(host, language('en'), (_, problem) => problems.push(problem));
    return {
      rules: problems.map(({ rule }) => rule),
      paths: files.map(({ path }) => path),
      possessive: value.possessive?.length,
    };
  };
  const expected = { rules: ['settings:unknown-key'], paths: ['locales/en/inflection.yaml'], possessive: 2 };
  assert.deepEqual(await read(), expected);
  assert.deepEqual(await read(), expected);
});

test('a fault in a file of all books is told once', async () => {
  const book = pressOf({ 'en.md': '---\ntitle: Strike\n---\n\nBread.\n' });
  const other = { 'manuscript/other/en.md': '---\ntitle: Other\n---\n\nBread.\n' };
  const host = memoryHost({ ...book, ...other, 'locales/en/inflection.yaml': 'possessive: [{ending: 1}]\n' });
  assert.deepEqual(
    printed(await checkPress(host)).map((line) => line.split(' ').slice(0, 3).join(' ')),
    ['locales/en/inflection.yaml:1:23 error settings:value'],
  );
});
