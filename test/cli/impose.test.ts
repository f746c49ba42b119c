import assert from 'node:assert/strict';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SCHEMES } from '../../scripts/impose/plan/recipe.ts';
import { A5, numberedPdf, pagesOf, readTexts } from '../impose/numbered-pdf.ts';
import { pressFolder, put, tract } from './press-folder.ts';

const FRENCH = { LANG: 'fr_FR.UTF-8' };
const SIX = await numberedPdf(pagesOf(6));
const FILES = {
  'six.pdf': SIX,
  'mixed.pdf': await numberedPdf([{}, { width: A5.width / 2 }]),
  'nine.pdf': await numberedPdf(pagesOf(9)),
  'text.pdf': 'Bread and salt\n',
  'cut.pdf': SIX.slice(0, 40),
};

const CASES: readonly (readonly [args: string, code: number, says: RegExp, env?: Readonly<Record<string, string>>])[] = [
  ['six.pdf out.pdf --scheme saddle', 0, /out\.pdf: 2 sheets of a4 \(297 × 210 mm\); pages: 6, blank: 2/],
  ['six.pdf out.pdf --scheme saddle', 0, /2 feuilles de a4/, FRENCH],
  ['six.pdf out.pdf --scheme trifold --lang fr', 0, /2\. Posez la feuille/],
  ['six.pdf out.pdf --scheme saddle --signature 1 --creep 0.1mm --gutter 4mm --binding right --duplex long', 0, /long edge/],
  [
    'six.pdf out.pdf --scheme saddle --sheet letter --paper-weight 80 --creep-direction out --blanks end --marks none',
    0,
    /letter/,
  ],
  ['six.pdf out.pdf --scheme repeat --sheet a3 --scale actual', 0, /3 sheets of a3/],
  ['mixed.pdf out.pdf --scheme saddle', 0, /mixed\.pdf: 1 page is smaller/],
  ['mixed.pdf out.pdf --scheme saddle --strict', 1, /1 page is smaller/],
  ['nine.pdf out.pdf --scheme zine8', 1, /“zine8” holds 8 pages, and this PDF has 9/],
  ['text.pdf out.pdf --scheme saddle', 1, /text\.pdf: this is no PDF/],
  ['text.pdf out.pdf --scheme saddle', 1, /ce n’est pas un PDF/, FRENCH],
  ['cut.pdf out.pdf --scheme saddle', 1, /damaged/],
  ['none.pdf out.pdf --scheme saddle', 2, /none\.pdf could not be read/],
  ['six.pdf six.pdf --scheme saddle', 2, /would overwrite/],
  ['six.pdf link.pdf --scheme saddle', 2, /would overwrite/],
  ['six.pdf out.pdf --scheme saddle --scale actual --sheet a5', 2, /need 296 × 210 mm; a5 has 148 × 210 mm/],
  ['six.pdf out.pdf --scheme saddle --margin 100mm --sheet a5', 2, /no room/],
  ['six.pdf out.pdf', 2, /--scheme.*saddle, perfect/],
  ['six.pdf out.pdf --scheme origami', 2, /“origami” is nothing that --scheme knows/],
  ['six.pdf out.pdf --scheme saddle --sheet a99', 2, /“a99” is no paper/],
  ['six.pdf out.pdf --scheme saddle --binding top', 2, /--binding/],
  ['six.pdf out.pdf --scheme saddle --up 4', 2, /--up goes with nup/],
  ['six.pdf out.pdf --scheme nup --up 5', 2, /“5” is nothing that --up knows/],
  ['six.pdf out.pdf --scheme saddle --creep thick', 2, /--creep wants a number/],
  ['six.pdf out.pdf --scheme saddle --creep 1 --paper-weight 80', 2, /not both/],
  ['six.pdf out.pdf --scheme saddle --signature 1.5', 2, /--signature wants/],
  ['six.pdf out.pdf --scheme saddle --marks crop,stars', 2, /“stars”/],
  ['six.pdf out.pdf --scheme saddle --lang de', 2, /no folding steps in “de”/],
  ['six.pdf out.pdf --scheme saddle --lang english', 2, /no language tag/],
  ['six.pdf out.pdf --scheme saddle --root .', 2, /no tract\.yaml/],
  ['six.pdf none/../six.pdf/out.pdf --scheme saddle', 2, /could not be written/],
  ['--help', 0, /Example:\s+tract impose/],
];

describe('tract impose', { concurrency: 2 }, () => {
  for (const [args, code, says, env = {}] of CASES) {
    test(`${args} ${Object.values(env).join(' ')}`, async (t) => {
      const cwd = await pressFolder(t, FILES);
      await symlink(join(cwd, 'six.pdf'), join(cwd, 'link.pdf'));
      const ran = await tract(['impose', ...args.split(' ')], { cwd, env });
      assert.match(ran.stdout + ran.stderr, says);
      assert.equal(ran.code, code);
      assert.doesNotMatch(ran.stderr, /mistake in Tract|erreur de Tract/);
      const written = (await readdir(cwd)).includes('out.pdf');
      assert.equal(written, (code === 0 && args.includes('out.pdf')) || args.includes('--strict'));
      assert.deepEqual(await readFile(join(cwd, 'six.pdf')), Buffer.from(SIX));
    });
  }

  test('gives machines a result', async (t) => {
    const cwd = await pressFolder(t, FILES);
    const ran = await tract(['impose', 'six.pdf', 'out.pdf', '--scheme', 'saddle', '--json'], { cwd });
    const { path, bytes, scheme, sheet, sheets, pages, blanks, duplex, instructions } = JSON.parse(ran.stdout);
    assert.deepEqual(
      { path, scheme, sheet, sheets, pages, blanks, duplex },
      { path: 'out.pdf', scheme: 'saddle', sheet: 'a4', sheets: 2, pages: 6, blanks: 2, duplex: 'short' },
    );
    assert.equal(bytes, (await readFile(join(cwd, 'out.pdf'))).length);
    assert.equal(instructions.length, 4);
  });

  test('takes the paper of the press it is called in, and writes the steps where there is room', async (t) => {
    const cwd = await pressFolder(t, FILES);
    await put(cwd, { 'tract.yaml': 'name: Press\nsheet: a3\n' });
    const args = ['impose', 'six.pdf', 'out.pdf', '--scheme', 'saddle', '--scale', 'actual'];
    const ran = await tract([...args, '--lang', 'fr'], { cwd });
    assert.match(ran.stderr, /sheets of a3/);
    const textOf = async () =>
      ((await readTexts(await readFile(join(cwd, 'out.pdf'))))[0]?.texts ?? []).map(({ text }) => text).join(' ');
    assert.match(await textOf(), /1\. Imprimez recto verso, .*4\. Agrafez dans le pli\./);
    await tract([...args, '--no-instructions'], { cwd });
    assert.doesNotMatch(await textOf(), /Imprimez|Print/);
  });

  test('every scheme tells how it is folded, in both languages', async (t) => {
    const cwd = await pressFolder(t, { 'four.pdf': await numberedPdf(pagesOf(4)) });
    for (const scheme of SCHEMES) {
      for (const lang of ['en', 'fr']) {
        const ran = await tract(['impose', 'four.pdf', 'out.pdf', '--scheme', scheme, '--lang', lang], { cwd });
        assert.equal(ran.code, 0);
        assert.match(ran.stderr, /\n {2}1\. .+\n {2}2\. .+/, scheme);
      }
    }
  });
});
