import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fixtureEdition } from './fixture-edition.ts';
import { render } from './render.ts';

const java = spawnSync('java', ['-version']).status === 0;

test('the Nu HTML checker finds nothing, in markup or style', { skip: java ? false : 'there is no Java here' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tract-nu-'));
  try {
    for (const tag of ['en', 'fr', 'he']) {
      await writeFile(join(folder, `${tag}.html`), await render(await fixtureEdition({ tag })));
    }
    const alone = await fixtureEdition({ edition: { alternates: [], notes: [], contents: [], contributors: [] } });
    await writeFile(join(folder, 'bare.html'), await render({ ...alone, sections: alone.sections.slice(0, 1) }));
    const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar');
    const found = await new Promise<string>((resolve) => {
      execFile('java', ['-jar', jar, '--exit-zero-always', '--stdout', '--format', 'json', folder], (_error, stdout) =>
        resolve(stdout),
      );
    });
    const { messages } = JSON.parse(found) as { messages: { url: string; message: string; extract?: string }[] };
    assert.deepEqual(
      messages.map(({ url, message, extract }) => [url.slice(-7), message, extract]),
      [],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
