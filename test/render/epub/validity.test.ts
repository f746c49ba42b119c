import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import type { Edition } from '../../../scripts/model/edition.ts';
import { language } from '../../../scripts/model/language.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { javaCheck, noJava } from './java-check.ts';
import { openEpub } from './open-epub.ts';

const EDITIONS: Readonly<Record<string, () => Promise<Edition>>> = {
  'with one of everything': () => fixtureEdition({}, { accessibility: { checkedBy: 'Fixture Press', date: '2026-11-24' } }),
  'in French': () => fixtureEdition({ language: language('fr') }),
  'read from right to left': async () => ({ ...(await fixtureEdition()), language: language('ar') }),
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

for (const [name, make] of Object.entries(EDITIONS)) {
  test(`an edition ${name} is a valid EPUB`, async () => {
    const { messages } = await EpubCheck.validate((await openEpub(await make())).bytes);
    assert.deepEqual(
      messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info'),
      [],
    );
  });
}

test('EPUBCheck finds no fault in the fullest and the poorest', { skip: noJava }, async () => {
  const all = Object.values(EDITIONS);
  for (const make of [all[0], all.at(-1)]) {
    assert(make);
    assert.deepEqual(await javaCheck((await openEpub(await make())).bytes), []);
  }
});
