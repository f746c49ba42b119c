import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { Edition } from '../../../scripts/model/edition.ts';
import { renderEpub } from '../../../scripts/render/epub/render-epub.ts';
import { testHost } from './test-host.ts';

/** An EPUB, unpacked for tests. */
export interface OpenEpub {
  readonly bytes: Uint8Array;
  readonly names: readonly string[];
  /** The text of a file below `OEBPS/`. */
  text(name: string): string;
}

export async function openEpub(edition: Edition): Promise<OpenEpub> {
  const bytes = (await renderEpub(edition, testHost())).find(({ format }) => format === 'epub')?.bytes;
  assert(bytes);
  const files = unzipSync(bytes);
  return {
    bytes,
    names: Object.keys(files),
    text(name) {
      const file = files[`OEBPS/${name}`];
      assert(file, `the EPUB has no ${name}`);
      return new TextDecoder().decode(file);
    },
  };
}
