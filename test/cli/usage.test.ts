import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pressFolder, put, tract } from './press-folder.ts';

const FRENCH = { LANG: 'fr_FR.UTF-8' };

/** What is asked for, the exit code, and what is said. */
const CASES: readonly (readonly [args: string, code: number, says: RegExp, env?: Readonly<Record<string, string>>])[] = [
  ['check', 0, /^No problems found\.$/m],
  ['check', 0, /^Aucun problème trouvé\.$/m, FRENCH],
  ['check', 0, /^Aucun problème trouvé\.$/m, { LC_ALL: 'fr_CA.UTF-8', LANG: 'en_GB.UTF-8' }],
  ['check bread', 0, /No problems/],
  ['check wine', 2, /no book “wine”.*bread and salt/],
  ['check wine', 2, /pas de livre «\swine\s»/, FRENCH],
  ['build --format mobi', 2, /“mobi” is no format/],
  ['build --lang english', 2, /“english” is no language tag/],
  ['build --lang de', 2, /No text is in “de”/],
  ['build --jobs 0', 2, /--jobs/],
  ['build --sideways', 2, /unknown option '--sideways'/],
  ['check --report xml', 2, /“xml” is no form of report/],
  ['prune', 2, /unknown command 'prune'/],
  ['', 2, /Usage:/],
  ['--help', 0, /Commands:\s+build/],
  ['--help', 0, /Commandes\s:\s+build/, FRENCH],
  ['build --help', 0, /Example:\s+tract build/],
  ['check --help', 0, /Exemple\s:\s+tract check/, FRENCH],
  ['--version', 0, /^\d+\.\d+\.\d+$/m],
];

describe('usage', { concurrency: 2 }, () => {
  for (const [args, code, says, env = {}] of CASES) {
    test(`tract ${args} ${Object.values(env).join(' ')}`, async (t) => {
      const cwd = await pressFolder(t);
      const ran = await tract(args.split(' ').filter(Boolean), { cwd, env });
      assert.match(ran.stdout + ran.stderr, says);
      assert.equal(ran.code, code);
      assert.doesNotMatch(ran.stderr, /mistake in Tract|erreur de Tract/);
    });
  }

  test('the press is looked for upward, or named', async (t) => {
    const root = await pressFolder(t);
    await mkdir(join(root, 'manuscript', 'bread', 'images'));
    assert.equal((await tract(['check'], { cwd: join(root, 'manuscript', 'bread', 'images') })).code, 0);
    assert.equal((await tract(['check', '--root', root])).code, 0);
    assert.equal((await tract(['check', '--root', 'manuscript/..'], { cwd: root })).code, 0);
    const below = await tract(['check', '--root', join(root, 'manuscript')]);
    assert.equal(below.code, 2);
    assert.match(below.stderr, /no tract\.yaml/);
  });

  test('a press without books is told of', async (t) => {
    const root = await pressFolder(t, { 'tract.yaml': 'name: Press\n' });
    const ran = await tract(['build', '--root', root]);
    assert.equal(ran.code, 2);
    assert.match(ran.stderr, /no book in this press/);
  });

  test('strings of a press go over those of the tool; a fault in them is told', async (t) => {
    const root = await pressFolder(t);
    await put(root, { 'locales/fr/interface.json': '{"colophon": {"typeface": "Police : {{families, list}}."}}' });
    assert.equal((await tract(['build', 'bread', '--lang', 'fr', '--format', 'html', '--root', root])).code, 0);
    await put(root, { 'locales/fr/interface.json': '{"colophon": ' });
    const ran = await tract(['build', '--root', root]);
    assert.equal(ran.code, 2);
    assert.match(ran.stderr, /locales\/fr\/interface\.json is not well-formed JSON/);
    assert.doesNotMatch(ran.stderr, /mistake in Tract/);
  });
});
