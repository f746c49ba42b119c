import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Diagnostic } from '../../scripts/commands/diagnostics.ts';
import { excerpt } from '../../scripts/commands/reports/excerpt.ts';
import { legible, withVisibleSpaces } from '../../scripts/commands/reports/legible.ts';

/** The place of `meant` in a line, as a diagnostic. */
function at(line: string, meant: string, endLine = 1): Diagnostic {
  const start = line.indexOf(meant);
  return { line: 1, column: start + 1, endLine, endColumn: start + meant.length + 1 } as Diagnostic;
}

const EXCERPTS: readonly (readonly [name: string, source: string, meant: string, line: string, carets: string])[] = [
  ['plain', 'The ovens are cold.', 'ovens', 'The ovens are cold.', '    ^^^^^'],
  ['at the start', 'Ovens', 'Ovens', 'Ovens', '^^^^^'],
  ['a point', 'Ovens', '', 'Ovens', '^'],
  ['tabs', '\tThe\tovens\there', 'ovens', '    The    ovens    here', '           ^^^^^'],
  ['a tab itself', 'a\tb', '\t', 'a    b', ' ^^^^'],
  ['accents', 'Les fours éteints sont là', 'sont', 'Les fours éteints sont là', '                  ^^^^'],
  ['combining marks', 'e\u0301te\u0301 sont', 'sont', 'e\u0301te\u0301 sont', '    ^^^^'],
  ['wide letters', '漢字 and ovens', 'ovens', '漢字 and ovens', '         ^^^^^'],
  ['wide letters themselves', 'a 漢字 b', '漢字', 'a 漢字 b', '  ^^^^'],
  ['emoji', '🦊 ovens', 'ovens', '🦊 ovens', '   ^^^^^'],
  ['control characters', 'a\u001b[31m\u009b ovens', 'ovens', 'a\uFFFD[31m\uFFFD ovens', '        ^^^^^'],
  ['what turns the direction', '\u202eabc ovens', 'ovens', '\uFFFDabc ovens', '     ^^^^^'],
];

describe('excerpts', () => {
  for (const [name, source, meant, line, carets] of EXCERPTS)
    test(name, () => assert.deepEqual(excerpt(source, at(source, meant)), { line, carets }));

  test('a range of several lines is marked to the end of the first', () => {
    assert.equal(excerpt('The ovens are', at('The ovens are', 'ovens', 3)).carets, '    ^^^^^^^^^');
  });

  test('of a long line the part around the place is shown', () => {
    const source = `${'a'.repeat(1e6)} ovens ${'b'.repeat(1e6)}`;
    const { line, carets } = excerpt(source, at(source, 'ovens'));
    assert(line.length < 130 && line.startsWith('…a') && line.endsWith('b…'));
    assert.equal(line.slice(carets.indexOf('^'), carets.length), 'ovens');
  });

  test('a place behind the line is at its end', () => {
    assert.deepEqual(excerpt('ab', { line: 1, column: 9, endLine: 1, endColumn: 12 } as Diagnostic), {
      line: 'ab',
      carets: '  ^',
    });
  });
});

test('what is printed is one line without control characters', () => {
  assert.equal(legible('Serge\n  Nechaev \u001b[2J\u0085x\t.'), 'Serge Nechaev \uFFFD[2J\uFFFDx\t.');
});

test('spaces that look alike are told apart', () => {
  assert.equal(withVisibleSpaces('a b\u00a0c\u202fd\u00ade\u200bf\n'), 'a b[U+00A0]c[U+202F]d[U+00AD]e[U+200B]f[U+000A]');
});
