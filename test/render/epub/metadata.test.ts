import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'hastscript';
import type { LocalBook, Manuscript } from '../../../scripts/model/book.ts';
import { language } from '../../../scripts/model/language.ts';
import { asUrn, identifier } from '../../../scripts/render/epub/metadata/identifier.ts';
import { packageMetadata } from '../../../scripts/render/epub/metadata/package-metadata.ts';
import { fixtureEdition } from './fixture-edition.ts';

async function values(property: string, ...args: Parameters<typeof fixtureEdition>): Promise<readonly string[]> {
  const all = packageMetadata(await fixtureEdition(...args));
  return all.filter(({ name, attributes }) => name === property || attributes.property === property).map(({ text }) => text);
}

test('a book is named by its ISBN, or by a UUID that stays', async () => {
  assert.equal(asUrn('978-2-1234-5680-3'), 'urn:isbn:9782123456803');
  assert.equal(asUrn('ISBN 0-8044-2957-x'), 'urn:isbn:080442957X');
  assert.equal(asUrn('https://doi.org/10.1/x'), 'https://doi.org/10.1/x');
  const own = identifier(await fixtureEdition());
  assert.match(own, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.equal(identifier(await fixtureEdition({ title: 'Another title' })), own);
  assert.notEqual(identifier(await fixtureEdition({ language: language('fr') })), own);
});

test('an ISBN that stands for the book in all languages is not the name of one edition', async () => {
  const manuscripts = [{}, {}] as unknown as readonly Manuscript[];
  const shared: Partial<LocalBook> = { identifiers: { epub: '978-2-1234-5680-3' }, manuscripts };
  const [id, second] = await values('dc:identifier', {}, shared);
  assert.match(String(id), /^urn:uuid:/);
  assert.equal(second, 'urn:isbn:9782123456803');
  const own: Partial<LocalBook> = { identifiers: { 'epub-en': '9782123456803' }, manuscripts };
  assert.deepEqual(await values('dc:identifier', {}, own), ['urn:isbn:9782123456803']);
});

test('the clock has no say in the date', async () => {
  assert.deepEqual(await values('dcterms:modified'), ['2026-11-24T00:00:00Z']);
  assert.deepEqual(await values('dcterms:modified', {}, { date: '2026-11' }), ['2026-11-01T00:00:00Z']);
});

test('conformity is claimed only where somebody checked it', async () => {
  assert.deepEqual(await values('dcterms:conformsTo'), []);
  const accessibility = { checkedBy: 'Fixture Press', date: '2026-11-24' };
  assert.deepEqual(await values('dcterms:conformsTo', {}, { accessibility }), ['EPUB Accessibility 1.1 - WCAG 2.1 Level AA']);
  assert.deepEqual(await values('a11y:certifiedBy', {}, { accessibility }), ['Fixture Press']);
});

test('accessibility metadata follow what is in the text', async () => {
  assert.deepEqual(await values('schema:accessMode'), ['textual', 'visual']);
  assert((await values('schema:accessibilityFeature')).includes('alternativeText'));
  const plain = { sections: [{ id: 'a', title: 'A', tree: h(null, [h('h2#a', 'A')]) }], notes: [] };
  assert.deepEqual(await values('schema:accessMode', plain), ['textual']);
  assert(!(await values('schema:accessibilityFeature', plain)).includes('alternativeText'));
  assert.deepEqual(await values('schema:accessibilityHazard', plain), ['none']);
});
