import { stat } from 'node:fs/promises';
import { type FoundBrowser, findBrowser } from './find-browser.ts';

/**
 * Name the browser that would print, without starting it: by its path, and by the size and the time of its file, which change with every
 * release.
 *
 * @returns nothing where there is no browser
 */
export async function browserIdentity(find: () => Promise<FoundBrowser> = findBrowser): Promise<string | undefined> {
  const found = await find().catch(() => undefined);
  const file = found && (await stat(found.path).catch(() => undefined));
  return file && [found.path, found.version ?? '', file.size, file.mtimeMs].join(' ');
}
