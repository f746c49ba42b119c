import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixPress } from '../../scripts/commands/fix.ts';
import { OutsideError, SurroundingsError } from '../../scripts/model/host.ts';
import { language } from '../../scripts/model/language.ts';
import { reporter } from '../../scripts/model/report.ts';
import type { OpenHost } from '../../scripts/support/host.ts';
import { stringLoader } from '../../scripts/support/load-strings.ts';
import { pressOf } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';

const PATH = 'manuscript/example/en.md';
const HEAD = '---\ntitle: Bread\n---\n\n';

/**
 * Run `fixPress` over a text whose formulas are to become others: rules of which the outcome is known.
 *
 * @param formulas what each formula is to become
 */
async function fixed(text: string, formulas: Readonly<Record<string, string>>, rewrite?: OpenHost['rewrite']) {
  const files: Record<string, string> = pressOf({ 'en.md': HEAD + text });
  const written: string[] = [];
  const memory = memoryHost(files);
  const write = async (path: string, bytes: Uint8Array) => {
    files[path] = new TextDecoder().decode(bytes);
    written.push(files[path]?.slice(HEAD.length));
  };
  const host = { ...memory, rewrite: rewrite ?? write } as OpenHost;
  const strings = stringLoader(host);
  const report = reporter((await strings(language('en'))).t);
  const result = await fixPress([], {
    host,
    strings,
    report: (file, problem) => {
      const becomes = formulas[problem.actual ?? ''];
      const start = String(file).indexOf(problem.actual ?? '');
      const fix = { start, end: start + (problem.actual ?? '').length, text: becomes ?? '' };
      report(file, becomes === undefined ? problem : { ...problem, fix });
    },
  });
  return { ...result, text: files[PATH]?.slice(HEAD.length), written };
}

test('a fault that shows behind another is mended too', async () => {
  const { text, fixed: done, checked } = await fixed('A $x_1$\n', { $x_1$: '$x_2$', $x_2$: '$x_3$', $x_3$: '$x_4$' });
  assert.equal(text, 'A $x_4$\n');
  assert.deepEqual(
    done.map(({ actual, replacement }) => `${actual} ${replacement}`),
    ['$x_1$ $x_2$', '$x_2$ $x_3$', '$x_3$ $x_4$'],
  );
  // What is told is the press as it is now.
  assert(checked.files.some((file) => String(file) === `${HEAD}A $x_4$\n`));
});

test('rules that want opposite things come to rest', async () => {
  const { written, left } = await fixed('A $x_1$\n', { $x_1$: '$x_2$', $x_2$: '$x_3$', $x_3$: '$x_1$' });
  assert.deepEqual(written, ['A $x_2$\n', 'A $x_3$\n']);
  assert.equal(left.size, 0);
});

test('a text that grows with every round comes to rest', async () => {
  const formulas = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`$x_${index}$`, `$x_${index + 1}$`]));
  const { written } = await fixed('A $x_0$\n', formulas);
  assert.equal(written.length, 8);
});

test('what can not be written is told, once', async () => {
  const fault = new SurroundingsError('no', { remedy: 'yes' });
  assert.equal((await fixed('A $x_1$\n', { $x_1$: '$x_2$' }, () => Promise.reject(fault))).failed, fault);
  const { failed } = await fixed('A $x_1$\n', { $x_1$: '$x_2$' }, () => Promise.reject(new OutsideError('x')));
  assert.match(failed?.message ?? '', /leads out of the press/);
});

test('our own mistakes are thrown', async () => {
  await assert.rejects(
    fixed('A $x_1$\n', { $x_1$: '$x_2$' }, () => Promise.reject(new TypeError('x'))),
    TypeError,
  );
});
