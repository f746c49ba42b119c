import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matchesPath } from '../../scripts/check/ignore/matches-path.ts';
import { parseComment } from '../../scripts/check/ignore/parse-comment.ts';
import { checkPress, pressOf } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';

const PATHS: readonly (readonly [pattern: string, path: string, matches: boolean])[] = [
  ['manuscript/x/en.md', 'manuscript/x/en.md', true],
  ['manuscript/x/en.md', 'manuscript/x/en.mdx', false],
  ['manuscript/x/en.md', 'manuscript/x/en', false],
  ['manuscript/*/en.md', 'manuscript/x/en.md', true],
  ['manuscript/*/en.md', 'manuscript/x/y/en.md', false],
  ['manuscript/*/en.md', 'manuscript//en.md', true],
  ['manuscript/?/en.md', 'manuscript/x/en.md', true],
  ['manuscript/?/en.md', 'manuscript/xy/en.md', false],
  ['manuscript?x/en.md', 'manuscript/x/en.md', false],
  ['**/en.md', 'manuscript/x/en.md', true],
  ['**/en.md', 'en.md', true],
  ['**/en.md', 'manuscript/x/open.md', false],
  ['**/n.md', 'manuscript/x/en.md', false],
  ['manuscript/**', 'manuscript/x/en.md', true],
  ['manuscript/**/0*-*.md', 'manuscript/x/en/01-ovens.md', true],
  ['manuscript/**/0*-*.md', 'manuscript/x/en/11-ovens.md', false],
  ['**', 'a/b', true],
  ['*', 'a/b', false],
  ['*', '🦊', true],
  ['?', '🦊', true],
  ['a.md', 'abmd', false],
  ['[ab](c)+.md', '[ab](c)+.md', true],
  ['', '', true],
  ['', 'a', false],
];

describe('paths of tract-ignore.yaml', () => {
  for (const [pattern, path, matches] of PATHS)
    test(`${pattern} ${matches ? 'matches' : 'does not match'} ${path}`, () =>
      assert.equal(matchesPath(pattern, path), matches));

  test('no pattern takes long', () => {
    const started = performance.now();
    assert.equal(matchesPath(`${'*a'.repeat(500)}b`, 'a'.repeat(2000)), false);
    assert.equal(matchesPath(`${'**/'.repeat(500)}b`, 'a/'.repeat(1000)), false);
    assert(performance.now() - started < 3000);
  });
});

const COMMENTS: readonly (readonly [comment: string, scope: string, rules: readonly string[], reason: string])[] = [
  ['<!-- tract-ignore image:alt: an ornament -->', 'block', ['image:alt'], 'an ornament'],
  ['<!--tract-ignore image:alt: an ornament-->', 'block', ['image:alt'], 'an ornament'],
  ['<!-- tract-ignore image:alt, html:dropped : a: b -->', 'block', ['image:alt', 'html:dropped'], 'a: b'],
  ['<!-- tract-ignore image:alt\u00a0: un ornement -->', 'block', ['image:alt'], 'un ornement'],
  ['<!-- tract-ignore-file image:alt:\nover\n  lines\n-->', 'file', ['image:alt'], 'over lines'],
  ['<!-- tract-ignore image:alt -->', 'block', ['image:alt'], ''],
  ['<!-- tract-ignore image:alt: -->', 'block', ['image:alt'], ''],
  ['<!-- tract-ignore -->', 'block', [], ''],
  ['<!-- tract-ignore: because -->', 'block', [], 'because'],
];

describe('comments that ignore', () => {
  for (const [comment, scope, rules, reason] of COMMENTS)
    test(comment, () => assert.deepEqual(parseComment(comment), { scope, rules, reason }));

  for (const comment of [
    '<!-- ignore image:alt: x -->',
    '<!-- tract-ignored image:alt: x -->',
    '<!-- tract-ignore-files x: y -->',
  ])
    test(`${comment} is none`, () => assert.equal(parseComment(comment), undefined));
});

/** Lines on which `html:dropped` is still reported. */
async function heard(text: string): Promise<readonly number[]> {
  const found = await checkPress(memoryHost(pressOf({ 'en.md': `---\ntitle: Bread\n---\n${text}` })));
  const others = found.filter(({ rule }) => rule !== 'html:dropped');
  assert.deepEqual(others, []);
  return [...new Set(found.map(({ line }) => line))];
}

const C = '<!-- tract-ignore html:dropped: as in the leaflet -->';
const F = '<!-- tract-ignore-file html:dropped: as in the leaflet -->';

const SCOPES: readonly (readonly [name: string, text: string, heard: readonly number[]])[] = [
  ['the next block', `\n${C}\n\n<b>x</b>\n\n<b>y</b>\n`, [9]],
  ['the next block without a blank line', `\n${C}\nand <b>x</b>\n\n<b>y</b>\n`, [8]],
  ['what stands on its own line behind it', `\n${C} <b>x</b>\n\n<b>y</b>\n\n<b>z</b>\n`, [9]],
  ['the block it stands in, before and behind', `\na <b>x</b>\nb ${C}\nc <b>y</b>\n\n<b>z</b>\n`, [9]],
  ['the heading it stands in', `\n## An <b>x</b> ${C}\n\nA <b>y</b>\n`, [7]],
  ['the row of a table', `\n| a | b |\n| - | - |\n| <b>x</b> | y ${C} |\n| <b>z</b> | y |\n`, [8]],
  ['a whole list', `\n${C}\n\n- <b>x</b>\n- <b>y</b>\n\n<b>z</b>\n`, [10]],
  ['an item of a list', `\n- a\n\n  ${C}\n\n  <b>x</b>\n- <b>y</b>\n`, [10]],
  ['a whole quotation', `\n${C}\n\n> a\n>\n> <b>x</b>\n\n<b>y</b>\n`, [11]],
  ['a block inside a quotation', `\n> ${C}\n>\n> <b>x</b>\n>\n> <b>y</b>\n`, [9]],
  ['a whole directive', `\n${C}\n\n:::epigraph\n<b>x</b>\n\n<b>y</b>\n:::\n\n<b>z</b>\n`, [13]],
  ['a note', `\nA[^1].\n\n${C}\n\n[^1]: A <b>x</b>\n\nA <b>y</b>\n`, [11]],
  ['the whole file', `\n<b>x</b>\n\n${F}\n\n<b>y</b>\n`, []],
  ['the whole file, from inside a block', `\n<b>x</b>\n\nAnd ${F}\n\n<b>y</b>\n`, []],
  ['not what is no comment', `\n\`${C}\`\n\n<b>x</b>\n`, [7]],
  ['not what is escaped', `\n\\${C}\n\n<b>x</b>\n`, [7]],
];

describe('what a comment speaks of', () => {
  for (const [name, text, lines] of SCOPES) test(name, async () => assert.deepEqual(await heard(text), lines));

  test('several comments before one block', async () => {
    const text = `${C}\n\n<!-- tract-ignore math:not-set: a price -->\n\n<b>x</b> $x_1$\n`;
    assert.deepEqual(await heard(text), []);
  });

  test('comments of other kinds stand between', async () => {
    assert.deepEqual(await heard(`${C}\n\n<!-- to be set in two columns -->\n\n<b>x</b>\n`), []);
  });
});

test('comments without end are read in time', async () => {
  const texts = [`${C} <b>`.repeat(6000), `${C}\n`.repeat(6000), `<!--${' '.repeat(3e5)}x`];
  for (const text of texts) {
    const host = memoryHost(pressOf({ 'en.md': `---\ntitle: Bread\n---\n\na ${text}\n` }));
    const started = performance.now();
    await checkPress(host);
    assert(performance.now() - started < 10_000, `${text.slice(0, 40)} took ${performance.now() - started} ms`);
  }
});
