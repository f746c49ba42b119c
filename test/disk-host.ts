import { createCache } from '../scripts/support/cache.ts';
import { createHost, type OpenHost } from '../scripts/support/host.ts';

/** One for all, so that fonts and covers are made once in a file of tests, and nothing is kept for the next run. */
const remember = createCache(undefined);

/** The host of a press on disk, without the cache of the user who runs the tests. */
export function diskHost(root: string): OpenHost {
  return { ...createHost({ root, signal: new AbortController().signal, cache: false }), remember };
}
