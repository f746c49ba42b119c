import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderEpub } from '../../../scripts/render/epub/render-epub.ts';
import { fixtureEdition } from './fixture-edition.ts';
import { testHost } from './test-host.ts';

test('two builds have the same bytes, in another time zone too', async () => {
  const zone = process.env.TZ;
  const build = async (timeZone: string) => {
    process.env.TZ = timeZone;
    const artifacts = await renderEpub(await fixtureEdition(), testHost({ fresh: true }));
    return artifacts.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]);
  };
  try {
    assert.deepEqual(await build('Pacific/Kiritimati'), await build('America/Los_Angeles'));
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
