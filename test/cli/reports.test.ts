import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PRESS, pressFolder, tract } from './press-folder.ts';

const FAULTY = { ...PRESS, 'manuscript/salt/en.md': '---\ntitle: Salt\n---\n\nOf the[^1] <b>earth</b>, 50%: $x_1$.\n' };

describe('reports', { concurrency: 2 }, () => {
  test('for people', async (t) => {
    const root = await pressFolder(t, FAULTY);
    const { code, stdout } = await tract(['check', '--root', root]);
    assert.deepEqual(
      stdout.split('\n').map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        'manuscript/salt/en.md:5:1 error note:undefined',
        'manuscript/salt/en.md:5:12 warning html:dropped',
        'manuscript/salt/en.md:5:20 warning html:dropped',
        'manuscript/salt/en.md:5:24 info math:not-set',
        '1 error, 2',
        '',
      ],
    );
    assert.equal(code, 1);
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
    assert.deepEqual(runs[0].tool.driver.rules, [{ id: 'html:dropped' }, { id: 'math:not-set' }, { id: 'note:undefined' }]);
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
        .map((line) => line.split(' ').slice(0, 3).join(' ')),
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
});
