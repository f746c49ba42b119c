import { type Host, SurroundingsError } from '../model/host.ts';
import { type Language, language } from '../model/language.ts';
import type { Translate } from '../model/strings.ts';
import { createTranslate, type StringTree } from './strings.ts';

/** Strings in one language; `found` is false where the tool and the press have none and English stands in. */
export interface Strings {
  readonly t: Translate;
  readonly found: boolean;
}

/** Make the function that loads the strings of a language, once each: the tool's, with the press's over them. */
export function stringLoader(host: Pick<Host, 'read' | 'readOwn'>): (wanted: Language) => Promise<Strings> {
  const loaded = new Map<string, Promise<Strings>>();
  return (wanted) => {
    const known = loaded.get(wanted.tag) ?? load(host, wanted);
    loaded.set(wanted.tag, known);
    return known;
  };
}

async function load(host: Pick<Host, 'read' | 'readOwn'>, wanted: Language): Promise<Strings> {
  const trees: StringTree[] = [];
  for (const tag of wanted.chain.toReversed()) {
    const path = `locales/${tag}/interface.json`;
    for (const read of [host.readOwn, host.read]) {
      const bytes = await read(path).catch(() => undefined);
      if (bytes) trees.push(parse(bytes, path));
    }
  }
  if (trees.length > 0 && !trees.some(hasHoles)) return { t: await createTranslate(wanted, trees), found: true };
  // What a translator has not come to yet is said in English.
  if (trees.length > 0) {
    const tree = parse(await host.readOwn('locales/en/interface.json'), 'locales/en/interface.json');
    return { t: await createTranslate(wanted, [tree, ...trees]), found: false };
  }
  const english = await load(host, language('en'));
  return { t: english.t, found: false };
}

function hasHoles(tree: StringTree): boolean {
  return Object.values(tree).some((value) => (typeof value === 'string' ? value === '' : hasHoles(value)));
}

function parse(bytes: Uint8Array, path: string): StringTree {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as StringTree;
  } catch (cause) {
    const remedy = 'Mend its commas, quotation marks and braces.';
    throw new SurroundingsError(`${path} is not well-formed JSON: ${(cause as Error).message}.`, { cause, remedy });
  }
}

/** The language of the user's messages, by the usual variables; English where the tool has none. */
export function userLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^fr(?:[_.@-]|$)/i.test(locale) ? language('fr') : language('en');
}
