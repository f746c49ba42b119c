import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PRESS, pressFolder, tract } from './press-folder.ts';

const FAULTY = { ...PRESS, 'manuscript/salt/en.md': '---\ntitle: Salt\n---\n\nOf the[^1] <b>earth</b>, 50%: $x_1$.\n' };

/** The head of a diagnostic without its message; any other line as it is. */
function untilMessage(line: string): string {
  return /^(\S+ (?:error|warning|info) \S+)/.exec(line)?.[1] ?? line;
}

describe('reports', { concurrency: 2 }, () => {
  test('for people', async (t) => {
    const root = await pressFolder(t, FAULTY);
    const { code, stdout } = await tract(['check', '--root', root]);
    const line = '    Of the[^1] <b>earth</b>, 50%: $x_1$.';
    assert.deepEqual(stdout.split('\n').map(untilMessage), [
      'manuscript/salt/en.md:5:1 error note:undefined',
      line,
      '    ^^^^^^^^^^^',
      'manuscript/salt/en.md:5:12 warning html:dropped',
      line,
      '               ^',
      'manuscript/salt/en.md:5:20 warning html:dropped',
      line,
      '                       ^',
      'manuscript/salt/en.md:5:24 info math:not-set',
      line,
      '                           ^^^^^^^^^^^^^',
      '1 error, 2 warnings.',
      '',
    ]);
    assert.equal(code, 1);
  });

  test('for people, of many hints of a kind the first alone', async (t) => {
    const lines = Array.from({ length: 6 }, (_, nth) => `It's day ${nth}.`);
    const root = await pressFolder(t, { ...PRESS, 'manuscript/salt/en.md': `---\ntitle: Salt\n---\n\n${lines.join('\n')}\n` });
    const { stdout } = await tract(['check', '--root', root]);
    const heads = stdout.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
    assert.deepEqual(heads.map(untilMessage), [
      'manuscript/salt/en.md:5:3 info typography:apostrophe',
      'manuscript/salt/en.md:6:3 info typography:apostrophe',
      'manuscript/salt/en.md:7:3 info typography:apostrophe',
      'manuscript/salt/en.md: … and 3 more like it (typography:apostrophe); “tract check --report json” lists all.',
      '0 errors, 0 warnings.',
      '6 of them can be mended by “tract check --fix”.',
    ]);
    const whole = await Promise.all(
      ['json', 'sarif', 'github'].map((form) => tract(['check', '--report', form, '--root', root])),
    );
    for (const { stdout: told } of whole) assert((told.match(/typography(?::|%3A)apostrophe/g)?.length ?? 0) >= lines.length);
  });

  test('for machines, on either option', async (t) => {
    const root = await pressFolder(t, FAULTY);
    const { code, stdout, stderr } = await tract(['check', '--report', 'json', '--root', root]);
    const { diagnostics } = JSON.parse(stdout);
    assert.deepEqual(diagnostics[0], {
      path: 'manuscript/salt/en.md',
      line: 5,
      column: 1,
      endLine: 5,
      endColumn: 12,
      severity: 'error',
      rule: 'note:undefined',
      message:
        'The note [^1] is called here and defined nowhere in this file. Add `[^1]: …`, or write `\\[^1]` where the brackets are meant.',
      actual: '[^1]',
      expected: null,
      url: 'docs/rules.md#note-undefined',
    });
    assert.deepEqual(
      diagnostics.map(({ rule }: { rule: string }) => rule),
      ['note:undefined', 'html:dropped', 'html:dropped', 'math:not-set'],
    );
    assert.deepEqual([code, stderr], [1, '']);
    assert.equal((await tract(['check', '--json', '--root', root])).stdout, stdout);
  });

  test('for GitHub', async (t) => {
    const { stdout } = await tract(['check', '--report', 'github', '--root', await pressFolder(t, FAULTY)]);
    const [first = '', , , last = ''] = stdout.split('\n');
    assert.match(
      first,
      /^::error file=manuscript\/salt\/en\.md,line=5,endLine=5,col=1,title=note%3Aundefined::The note \[\^1\]/,
    );
    assert.match(last, /^::notice /);
  });

  test('as SARIF', async (t) => {
    const { stdout } = await tract(['check', '--report', 'sarif', '--root', await pressFolder(t, FAULTY)]);
    const { version, runs } = JSON.parse(stdout);
    assert.equal(version, '2.1.0');
    assert.deepEqual(
      runs[0].tool.driver.rules.map(({ id }: { id: string }) => id),
      ['html:dropped', 'math:not-set', 'note:undefined'],
    );
    assert.deepEqual(
      runs[0].results.map(({ level }: { level: string }) => level),
      ['error', 'warning', 'warning', 'note'],
    );
    assert.equal(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri, 'manuscript/salt/en.md');
  });

  test('to a reader that leaves early', async (t) => {
    const root = await pressFolder(t, {
      ...PRESS,
      'manuscript/salt/en.md': `---\ntitle: Salt\n---\n\n${'<b>x</b>\n\n'.repeat(3000)}`,
    });
    const { code, stderr } = await tract(['check', '--root', root], { closed: true });
    assert.deepEqual([code, stderr], [0, '']);
  });

  test('warnings count with --strict, and colour is for terminals', async (t) => {
    const warning = { ...PRESS, 'manuscript/salt/en.md': '---\ntitle: Salt\n---\n\n<b>Earth</b>\n' };
    const root = await pressFolder(t, warning);
    const plain = await tract(['check', '--root', root], { env: { FORCE_COLOR: '1', NO_COLOR: '' } });
    assert.equal(plain.code, 0);
    assert.doesNotMatch(plain.stdout, /\u001b/);
    assert.equal((await tract(['check', '--strict', '--root', root])).code, 1);
  });

  test('severities of the press and the book', async (t) => {
    const root = await pressFolder(t, {
      ...FAULTY,
      'tract.yaml':
        'name: Press\nrules:\n  html:dropped: error\n  note:undefined: off\n  math:not-set: warning\n  image:missing: off\n',
      'manuscript/salt/book.yaml': 'rules:\n  math:not-set: off\n',
      'manuscript/bread/en.md': '---\ntitle: Bread\n---\n\n![Oven](images/oven.png) <b>x $x_1$\n',
    });
    const { stdout } = await tract(['check', '--root', root]);
    assert.deepEqual(
      stdout
        .split('\n')
        .slice(0, -2)
        // Whether the languages answer each other is another matter.
        .filter((line) => !line.startsWith(' ') && !line.includes(' parity:'))
        .map(untilMessage),
      [
        // A rule about what can not be built is never off.
        'manuscript/bread/en.md:5:1 error image:missing',
        'manuscript/bread/en.md:5:26 error html:dropped',
        'manuscript/bread/en.md:5:29 warning math:not-set',
        'manuscript/salt/en.md:5:12 error html:dropped',
        'manuscript/salt/en.md:5:20 error html:dropped',
      ],
    );
  });

  test('what is ignored is counted for people, told with its reason in SARIF, and left out elsewhere', async (t) => {
    const comment = '<!-- tract-ignore html:dropped: the printer’s marks -->';
    const root = await pressFolder(t, {
      ...PRESS,
      'manuscript/salt/en.md': `---\ntitle: Salt\n---\n\n${comment}\n\nOf <b>the earth.\n\n![](images/salt.png) ${comment}\n`,
      'manuscript/bread/en.md': '---\ntitle: Bread\n---\n\n$x_1$ ![](images/salt.png)\n',
      'manuscript/bread/images/salt.png': Buffer.from('none'),
      'tract-ignore.yaml': '- rule: math:not-set\n  path: manuscript/*/en.md\n  line: 5\n  reason: A price.\n',
    });
    const people = await tract(['check', '--root', root]);
    assert.match(people.stdout, /^2 problems are ignored, with their reasons\.$/m);
    assert.match(people.stdout, /^manuscript\/salt\/en\.md:9:22 info ignore:unused /m);
    const { diagnostics } = JSON.parse((await tract(['check', '--json', '--root', root])).stdout);
    assert(diagnostics.every(({ rule }: { rule: string }) => rule !== 'html:dropped' && rule !== 'math:not-set'));
    const { runs } = JSON.parse((await tract(['check', '--report', 'sarif', '--root', root])).stdout);
    assert.deepEqual(
      runs[0].results.flatMap(({ suppressions }: { suppressions: readonly object[] }) => suppressions),
      [
        { kind: 'external', justification: 'A price.' },
        { kind: 'inSource', justification: 'the printer’s marks' },
      ],
    );
  });

  test('an error that a comment ignores stops no edition, and no comment reaches one', async (t) => {
    const comment = '<!-- tract-ignore link:scheme: kept for the archive -->';
    const text = `---\ntitle: Salt\n---\n\n${comment}\n\n[Of the earth](gopher:salt).\n\nAnd [water](gopher:water). ${comment}\n`;
    const root = await pressFolder(t, { 'tract.yaml': PRESS['tract.yaml'] as string, 'manuscript/salt/en.md': text });
    const ran = await tract(['build', '--format', 'html', '--root', root]);
    assert.equal(ran.code, 0, ran.stderr);
    const html = await readFile(join(root, 'dist/salt/en/salt.en.html'), 'utf8');
    const paragraphs = html.match(/<p>.*?<\/p>/gs);
    assert.deepEqual(paragraphs?.slice(0, 2), ['<p><span>Of the earth</span>.</p>', '<p>And <span>water</span>. </p>']);
    assert(!html.includes('tract-ignore') && !html.includes('archive'));
  });

  test('rules of the settings are suggested', async (t) => {
    const root = await pressFolder(t, { ...PRESS, 'tract.yaml': 'name: Press\nrules:\n  html:droped: eror\n' });
    const ran = await tract(['check', '--root', root]);
    assert.equal(ran.code, 1);
    assert.match(ran.stdout, /^tract\.yaml:3:3 error settings:unknown-key .*“html:dropped”/m);
  });
});
