import type { Host } from '../../../scripts/model/host.ts';
import { diskHost } from '../../disk-host.ts';

const kept = new Map<string, Promise<Uint8Array>>();

/**
 * A host for renderers that need nothing but a memory.
 *
 * @param fresh forget what earlier hosts made, to see that it is made the same again
 */
export function testHost({ fresh = false } = {}): Host {
  const memory = fresh ? new Map<string, Promise<Uint8Array>>() : kept;
  const refuse = () => {
    throw new Error('a renderer of EPUB asks for no file of the press and no browser');
  };
  return {
    read: refuse,
    list: refuse,
    readOwn: refuse,
    listOwn: refuse,
    locate: refuse,
    locateOwn: refuse,
    // The faces that stand in for a design's on covers.
    readPackage: diskHost('.').readPackage,
    print: refuse,
    layOut: refuse,
    browser: refuse,
    remember(key, make) {
      const made = memory.get(key) ?? make();
      memory.set(key, made);
      return made;
    },
    signal: new AbortController().signal,
  };
}
