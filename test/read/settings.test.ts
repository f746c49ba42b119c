import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Book } from '../../scripts/model/book.ts';
import { language } from '../../scripts/model/language.ts';
import { parsePaper } from '../../scripts/model/press.ts';
import { reporter } from '../../scripts/model/report.ts';
import { check } from '../../scripts/pipeline.ts';
import { stringLoader } from '../../scripts/support/load-strings.ts';
import { type Content, memoryHost } from '../memory-host.ts';

const TEXT = '---\ntitle: Title\n---\n\nWords.\n';

async function bookOf(press: string, files: Readonly<Record<string, Content>>, folder = 'x'): Promise<Book> {
  const below = Object.entries(files).map(([name, content]) => [`manuscript/${folder}/${name}`, content]);
  const host = memoryHost({ 'tract.yaml': `name: Press\n${press}`, ...Object.fromEntries(below) });
  const strings = stringLoader(host);
  const { t } = await strings(language('en'));
  const { books } = await check([], { host, strings, report: reporter(t) });
  return books[0] as Book;
}

const printed = ({ prints }: Book) =>
  prints.map(({ paper, sheet, fit }) => `${paper.name} on ${sheet.name}${fit === 'free' ? '' : `, ${fit}`}`);

const languagesOf = (book: Book) => book.manuscripts.map((one) => one.language.tag);

test('a book has what the press has, unless it says otherwise', async () => {
  const press =
    'formats: [epub]\npaper: a6\nsheet: letter\nrights: All.\nlicence: CC0-1.0\nrules: {html:dropped: error, image:alt: off}\n';
  const plain = await bookOf(press, { 'en.md': TEXT });
  assert.deepEqual([plain.formats, ...printed(plain), plain.licence], [['epub'], 'a6 on letter', 'CC0-1.0']);
  assert.deepEqual(plain.rules, { 'html:dropped': 'error', 'image:alt': 'off' });
  const own = await bookOf(press, {
    'en.md': TEXT,
    'book.yaml': 'formats: [pdf]\npaper: half-letter\nrules: {image:alt: error}\n',
  });
  assert.deepEqual(
    [own.formats, own.prints[0]?.paper, ...printed(own)],
    [['pdf'], parsePaper('half-letter'), 'half-letter on letter'],
  );
  assert.deepEqual(own.rules, { 'html:dropped': 'error', 'image:alt': 'error' });
});

test('nothing set means all formats, A5 on A4, the classic design and the name of the folder', async () => {
  const book = await bookOf('', { 'en.md': TEXT }, 'Été 1921');
  assert.deepEqual(
    [book.id, book.formats, ...printed(book), book.design],
    ['ete-1921', ['html', 'epub', 'pdf', 'booklet', 'leaflet'], 'a5 on a4', 'classic'],
  );
  assert.equal((await bookOf('', { 'en.md': TEXT }, '罢工')).id, 'book');
});

test('a book is printed in one size or in several, each on a sheet that suits it', async () => {
  const sizesOf = async (yaml: string) => printed(await bookOf('', { 'en.md': TEXT, 'book.yaml': yaml }));
  assert.deepEqual(await sizesOf('paper: {size: a6, fit: signature}\n'), ['a6 on a4, signature']);
  assert.deepEqual(await sizesOf('paper: [a5, half-letter, {size: a6, sheet: a3}]\n'), [
    'a5 on a4',
    'half-letter on letter',
    'a6 on a3',
  ]);
  assert.deepEqual(await sizesOf('paper: [a5, {size: half-letter, sheet: legal}]\nsheet: a3\n'), [
    'a5 on a3',
    'half-letter on legal',
  ]);
});

test('languages: the exact one goes before its parent, and the settings choose', async () => {
  const texts = {
    'en.md': TEXT,
    'fr.md': '---\ntitle: Titre\nlang: fr-CA\n---\n\nMots.\n',
    'zh-Hans/01-x.md': '---\ntitle: 题\n---\n\n# 一\n\n字。\n',
  };
  assert.deepEqual(languagesOf(await bookOf('', texts)), ['en', 'fr-CA', 'zh-Hans']);
  assert.deepEqual(languagesOf(await bookOf('languages: [fr]\n', texts)), ['fr-CA']);
  assert.deepEqual(languagesOf(await bookOf('languages: [fr]\n', { ...texts, 'book.yaml': 'languages: [zh, en]\n' })), [
    'en',
    'zh-Hans',
  ]);
});

test('chapters are read in the order of their names, in which 2 stands before 10', async () => {
  const book = await bookOf('', {
    'en/10-c.md': '# C\n',
    'en/2-b.md': '# B\n',
    'en/01-a.md': '---\ntitle: T\n---\n\n# A\n',
    'en/notes.txt': 'no',
  });
  assert.deepEqual(
    book.manuscripts[0]?.chapters.map(({ path }) => path.split('/').at(-1)),
    ['01-a.md', '2-b.md', '10-c.md'],
  );
});

test('the contributors of a text come after those of the book', async () => {
  const book = await bookOf('', {
    'book.yaml': 'contributors: [{name: A}]\n',
    'en.md': '---\ntitle: T\ncontributors: [{name: B, role: trl, kind: organisation, sort: "B, the", lang: FR-ca}]\n---\n\nx\n',
  });
  assert.deepEqual(book.manuscripts[0]?.contributors, [
    { name: 'A', role: 'aut', kind: 'person' },
    { name: 'B', role: 'trl', kind: 'organisation', sort: 'B, the', lang: 'fr-CA' },
  ]);
});
