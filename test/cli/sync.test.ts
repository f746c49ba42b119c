import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { OWN_ROOT } from '../../scripts/support/host.ts';
import { pressFolder, put, tract } from './press-folder.ts';

const BREAD = 'manuscript/bread';
const LOCK = `${BREAD}/sync.lock.yaml`;
const ON = { SOURCE_DATE_EPOCH: '1795564800' };

const paragraphs = (texts: readonly string[]) => `${texts.join('\n\n')}\n`;
const EN = Array.from({ length: 12 }, (_, index) => `The baker of street ${index + 1} has no flour.`);
const FR = Array.from({ length: 12 }, (_, index) => `Le boulanger de la rue ${index + 1} n’a pas de farine.`);

const press = (en = EN, fr = FR) => ({
  'tract.yaml': 'name: Press\n',
  [`${BREAD}/en.md`]: `---\ntitle: Bread\n---\n\n${paragraphs(en)}`,
  [`${BREAD}/fr.md`]: `---\ntitle: Le pain\n---\n\n${paragraphs(fr)}`,
});

interface StatusJson {
  readonly books: readonly { id: string; segments: readonly { id: string; lang: string; state: string; line: number }[] }[];
}

async function states(root: string): Promise<StatusJson['books'][number]['segments']> {
  const { stdout } = await tract(['status', '--root', root, '--json']);
  return (JSON.parse(stdout) as StatusJson).books.flatMap(({ segments }) => segments);
}

test('status and accept go together: one changed paragraph is one stale block', async (t) => {
  const root = await pressFolder(t, press());
  const never = await tract(['status', '--root', root, '--strict']);
  assert.equal(never.code, 1);
  assert.match(never.stdout, / {2}en {2}░{20} 0\/13, 13 unread/);
  const accepted = await tract(['accept', 'bread', '--root', root, '--by', 'Anna'], { env: ON });
  assert.equal(accepted.code, 0, accepted.stderr);
  assert.match(accepted.stdout, /^bread: 13 groups of blocks recorded, read by Anna\./);
  assert.match(await readFile(join(root, LOCK), 'utf8'), /"by":"Anna","on":"2026-11-25"\}/);
  const inStep = await tract(['status', '--root', root, '--strict']);
  assert.deepEqual([inStep.code, inStep.stderr], [0, '']);
  assert.match(inStep.stdout, /All languages are in step\.\n$/);

  await put(root, press(EN.with(6, 'The baker of street 7 has no yeast.')));
  const stale = await tract(['status', '--root', root]);
  assert.equal(stale.code, 0);
  assert.match(
    stale.stdout,
    / {2}stale manuscript\/bread\/fr\.md:17 opening\/p7\n {4}en: The baker of street 7 has no \[-flour-\]\{\+yeast\+\}\.\n/,
  );
  assert.equal((await tract(['status', '--root', root, '--strict', '--json'])).code, 1);
  assert.deepEqual(
    (await states(root)).filter(({ state }) => state !== 'current'),
    [{ id: 'opening/p7', lang: 'fr', state: 'stale', line: 17 }],
  );
  const one = await tract(['accept', 'bread', 'opening/p7', '--root', root, '--by', 'Bo', '--json'], { env: ON });
  assert.deepEqual(JSON.parse(one.stdout), {
    books: [{ id: 'bread', recorded: [{ en: ['opening/p7'], fr: ['opening/p7'] }] }],
  });
  assert((await states(root)).every(({ state }) => state === 'current'));
});

test('every paragraph of the pamphlet that changes makes exactly one stale block', async (t) => {
  const folder = 'manuscript/a-hundred-years-after';
  const files = ['tract.yaml', ...['book.yaml', 'en.md', 'fr.md', 'sync.lock.yaml'].map((name) => `${folder}/${name}`)];
  const texts = Object.fromEntries(
    await Promise.all(files.map(async (path) => [path, await readFile(join(OWN_ROOT, path), 'utf8')])),
  );
  const root = await pressFolder(t, texts);
  assert((await states(root)).every(({ state }) => state === 'current'));
  const english = texts[`${folder}/en.md`] as string;
  for (const word of ['Leon Trotsky, then', 'a merciless crushing', 'was a Paris daily', 'Whose agent?']) {
    assert(english.includes(word));
    await writeFile(join(root, folder, 'en.md'), english.replace(word, `${word} indeed`));
    const behind = (await states(root)).filter(({ state }) => state !== 'current');
    assert.deepEqual(
      behind.map(({ lang, state }) => [lang, state]),
      [['fr', 'stale']],
      word,
    );
  }
});

test('wrong use is told in a sentence', async (t) => {
  const root = await pressFolder(t, press());
  const run = async (...args: string[]) => {
    const { code, stderr } = await tract([...args, '--root', root], {
      env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    });
    return [code, stderr.trim()];
  };
  assert.deepEqual(await run('accept', 'bread'), [2, 'Git has no name here. Say who read them: --by NAME.']);
  assert.deepEqual(await run('accept', 'bread', 'opening/p99', '--by', 'A'), [
    2,
    '“bread” has no block “opening/p99”. “tract status --json” lists them.',
  ]);
  assert.deepEqual(await run('accept', 'bread', 'opening/p1', '--together', '--by', 'A'), [
    2,
    '--together wants the ids of at least two blocks.',
  ]);
  assert.deepEqual(await run('accept', '--merge', '--together', 'bread', 'a', 'b'), [
    2,
    '--merge goes without ids and without other options for them.',
  ]);
  assert.equal((await run('status', 'salt'))[0], 2);
});

test('a lock of a later version is not written over, nor is one of a text with errors', async (t) => {
  const root = await pressFolder(t, { ...press(), [LOCK]: 'version: 2\npairs:\n' });
  const refused = await tract(['accept', 'bread', '--root', root, '--by', 'Anna']);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /sync:version.*Nothing was recorded\.\n$/s);
  assert.equal(await readFile(join(root, LOCK), 'utf8'), 'version: 2\npairs:\n');
});

const git = promisify(execFile);

/** Make two branches on which different people changed and accepted different blocks, and merge them as Git does. */
async function mergeBranches(t: TestContext, attributes: string) {
  const root = await pressFolder(t, { ...press(), '.gitattributes': attributes });
  const run = (...args: string[]) =>
    git('git', ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.org', ...args], { cwd: root }).then(
      () => true,
      () => false,
    );
  const commit = async (changed: Readonly<Record<string, string>>, by: string) => {
    await put(root, changed);
    assert.equal((await tract(['accept', 'bread', '--root', root, '--by', by], { env: ON })).code, 0);
    assert((await run('add', '-A')) && (await run('commit', '-qm', by)));
  };
  const reworded = (texts: readonly string[], from: number, word: string) =>
    texts.map((text, index) => (index >= from && index < from + 5 ? text.replace(/\.$/, `, ${word}.`) : text));
  assert(await run('init', '-qb', 'main'));
  await commit({}, 'Anna');
  assert(await run('checkout', '-qb', 'other'));
  await commit(press(reworded(EN, 7, 'alas'), reworded(FR, 7, 'hélas')), 'Bo');
  assert(await run('checkout', '-q', 'main'));
  await commit(press(reworded(EN, 0, 'truly'), reworded(FR, 0, 'vraiment')), 'Cléo');
  return { root, merged: await run('merge', '-q', 'other', '-m', 'both'), run };
}

test('Git merges what was accepted on two branches, line by line', async (t) => {
  const { root, merged } = await mergeBranches(t, `${LOCK} merge=union\n`);
  assert(merged);
  assert((await states(root)).every(({ state }) => state === 'current'));
  assert.deepEqual(await namesIn(root), ['Anna', 'Bo', 'Cléo']);
});

test('where Git marks a conflict, both sides are read, and accept --merge writes them', async (t) => {
  const { root, merged } = await mergeBranches(t, '');
  if (!merged) {
    const told = await tract(['status', '--root', root]);
    assert.match(told.stderr, /sync\.lock\.yaml:\d+:1 warning sync:conflict/);
  }
  assert((await states(root)).every(({ state }) => state === 'current'));
  assert.equal((await tract(['accept', 'bread', '--merge', '--root', root])).code, 0);
  assert.doesNotMatch(await readFile(join(root, LOCK), 'utf8'), /^[<=>|]{7}/m);
  assert((await states(root)).every(({ state }) => state === 'current'));
  assert.deepEqual(await namesIn(root), ['Anna', 'Bo', 'Cléo']);
});

async function namesIn(root: string): Promise<readonly string[]> {
  const lock = await readFile(join(root, LOCK), 'utf8');
  return [...new Set([...lock.matchAll(/"by":"([^"]+)"/g)].map(([, name]) => String(name)))].sort();
}
