import { createRequire, registerHooks } from 'node:module';

/**
 * Load `epub-gen-memory` without what it fetches, reads and cleans foreign HTML with: half of its start, and nothing that a finished page
 * needs. Its `package.json` names lighter files for the browser, and that of `jszip` a single one; they are taken here as a bundler would.
 *
 * Without its cleaner it takes no chapters when it is made: they are put in afterwards.
 */
export function loadPackager(): typeof import('epub-gen-memory') {
  const require = createRequire(import.meta.url);
  const hooks = registerHooks({
    resolve: (specifier, context, next) => next(isOfPackager(context.parentURL) ? light(specifier) : specifier, context),
  });
  try {
    return require('epub-gen-memory');
  } finally {
    hooks.deregister();
  }
}

function isOfPackager(url = ''): boolean {
  return url.includes('/epub-gen-memory/');
}

function light(specifier: string): string {
  return LIGHT.get(specifier) ?? specifier;
}

/** The field `browser` of both packages, by what `epub-gen-memory` asks for. */
const LIGHT = new Map([
  ['./fetchable', './fetchable-browser'],
  ['./html-parse', './html-parse-browser'],
  ['./predicates', './predicates-nop'],
  ['jszip', 'jszip/dist/jszip.min.js'],
]);
