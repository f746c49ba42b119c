import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { findBrowser } from '../../scripts/support/browser/find-browser.ts';
import { makeProfile } from '../render/pdf/press/make-profile.ts';
import { PRESS, pressFolder, tract } from './press-folder.ts';
import { treeOf } from './tree.ts';

const NO_BROWSER = await findBrowser().then(
  () => false as const,
  () => 'there is no browser here',
);

const SETTINGS = 'date: 2026-11-24\npaper: [a6, half-letter]\nprepress:\n  profile: ../../printer.icc\n';
const WITH_PROFILE = { ...PRESS, 'manuscript/bread/book.yaml': SETTINGS, 'printer.icc': makeProfile() };

describe('build --press', { concurrency: 2, skip: NO_BROWSER }, () => {
  test('makes the files for a printer alone, in every size, and tells what it found', async (t) => {
    const root = await pressFolder(t, WITH_PROFILE);
    const { code, stdout, stderr } = await tract(['build', 'bread', '--press', '--json', '--root', root]);
    assert.equal(code, 0, stderr);
    const { artifacts, diagnostics, preflights } = JSON.parse(stdout);
    assert.deepEqual(diagnostics, []);
    const paths = ['en', 'fr'].flatMap((lang) =>
      ['-half-letter-press', '-press'].flatMap((end) =>
        ['pdf', 'txt'].map((type) => `bread/${lang}/bread.${lang}${end}.${type}`),
      ),
    );
    assert.deepEqual(
      artifacts.map(({ path }: { path: string }) => path),
      paths,
    );
    assert.deepEqual(
      preflights.map(({ path, claim }: { path: string; claim: boolean }) => [path, claim]),
      paths.filter((path) => path.endsWith('.pdf')).map((path) => [path, true]),
    );
    assert.match(
      stderr,
      /bread\.en-press\.pdf: \d+ pages; inks: black; at most 100 % ink; PDF\/X-4: 20 requirements met, 0 not met/,
    );
    assert.match(
      await readFile(join(root, 'dist/bread/fr/bread.fr-press.txt'), 'utf8'),
      /Contrôle en amont de bread\.fr-press\.pdf/,
    );
  });

  test('gives the same bytes for another user, and makes other formats when they are named', async (t) => {
    const [one, two] = [await pressFolder(t, WITH_PROFILE), await pressFolder(t, WITH_PROFILE)];
    const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'fr_FR.UTF-8' };
    const [first, second] = [
      await tract(['build', 'bread', '--press', '--lang', 'en', '--root', one]),
      await tract(['build', 'bread', '--press', '--lang', 'en', '--format', 'html', '--root', two], { env }),
    ];
    assert.deepEqual([first.code, second.code], [0, 0]);
    assert.match(second.stderr, /encres\s: noir/);
    const [{ 'bread/en/bread.en.html': html, ...other }, made] = [
      await treeOf(join(two, 'dist')),
      await treeOf(join(one, 'dist')),
    ];
    assert.ok(html);
    for (const name of Object.keys(made).filter((path) => path.includes('-press.')))
      assert.equal(other[name], made[name], name);
  });

  test('makes nothing for a press whose profile is none', async (t) => {
    const root = await pressFolder(t, { ...PRESS, 'tract.yaml': 'name: Press\nprepress:\n  profile: printer.icc\n' });
    const { code, stderr } = await tract(['build', '--press', '--root', root]);
    assert.equal(code, 1);
    assert.match(stderr, /tract\.yaml.*3:12.*The profile printer\.icc does not exist/s);
    assert.match(stderr, /nothing to build/);
  });
});
