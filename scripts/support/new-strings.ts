import type { Host } from '../model/host.ts';
import type { Language } from '../model/language.ts';
import { stringSkeleton } from './string-skeleton.ts';
import type { StringTree } from './strings.ts';

/** Make the file of strings for a language that neither the tool nor the press has any for; nothing where there are some. */
export async function newStrings(
  host: Pick<Host, 'read' | 'readOwn'>,
  { tag, chain }: Language,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  for (const one of chain) {
    for (const read of [host.readOwn, host.read]) {
      if (await read(`locales/${one}/interface.json`).then(Boolean, () => false)) return undefined;
    }
  }
  const english = JSON.parse(new TextDecoder().decode(await host.readOwn('locales/en/interface.json'))) as StringTree;
  return { path: `locales/${tag}/interface.json`, text: stringSkeleton(english, tag) };
}
