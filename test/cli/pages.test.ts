import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pressFolder, tract } from './press-folder.ts';

const PARAGRAPH = `${'The ovens were lit at four in the morning, and whoever came before six found the door open. '.repeat(4)}\n\n`;

/** A book of five pages of A7, and of five of another size. */
const PRESS = {
  'tract.yaml': 'name: Press\nformats: [html, pdf]\npaper: [a7, 76mm x 105mm]\n',
  'manuscript/bread/en.md': `---\ntitle: Bread\n---\n\n${PARAGRAPH.repeat(3)}`,
  'manuscript/bread/fr.md': `---\ntitle: Le pain\n---\n\n${PARAGRAPH.repeat(3)}`,
};

describe('tract check counts pages', () => {
  test('for people, of each language and size; for machines when they ask', async (t) => {
    const root = await pressFolder(t, PRESS);
    const env = { XDG_CACHE_HOME: join(root, 'cache') };
    const counted = /book\.yaml:1:1 info print:pages (en|fr), (a7|76mm x 105mm): \d+ pages: \d blanks?[:;]/g;
    const people = await tract(['check', '--root', root], { env });
    assert.equal(people.code, 0);
    assert.equal(people.stdout.match(counted)?.length, 4);
    const told = async (...options: string[]) => {
      const { stdout, stderr } = await tract(['check', '--json', '--root', root, ...options], { env });
      assert.equal(stderr, '');
      return JSON.parse(stdout).diagnostics.filter(({ rule }: { rule: string }) => rule === 'print:pages').length;
    };
    assert.equal(await told(), 0);
    assert.equal(await told('--pages'), 4);
    assert.doesNotMatch((await tract(['check', '--no-pages', '--root', root], { env })).stdout, /print:pages/);
    // Another browser counts for itself; one that does not start spoils nothing.
    const broken = { ...env, PUPPETEER_EXECUTABLE_PATH: '/bin/false' };
    const failed = await tract(['check', '--root', root], { env: broken });
    assert.equal(failed.code, 0);
    assert.match(failed.stderr, /^Pages were not counted: The browser \/bin\/false could not be started\.\n$/);
  });

  test('without a browser it says so once, and is well', async (t) => {
    const root = await pressFolder(t, PRESS);
    const ran = await tract(['check', '--root', root], { env: { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' } });
    assert.deepEqual([ran.code, ran.stdout], [0, 'No problems found.\n']);
    assert.match(ran.stderr, /^Pages were not counted: there is no browser\.[^\n]*\n$/);
  });

  test('a press that will not hear of it waits for no browser', async (t) => {
    const root = await pressFolder(t, { ...PRESS, 'tract.yaml': `${PRESS['tract.yaml']}rules:\n  print:pages: off\n` });
    const ran = await tract(['check', '--root', root], { env: { PUPPETEER_EXECUTABLE_PATH: '/bin/false' } });
    assert.deepEqual([ran.code, ran.stdout, ran.stderr], [0, 'No problems found.\n', '']);
  });
});
