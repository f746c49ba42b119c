import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../scripts/model/host.ts';
import { RULES } from '../../scripts/model/rule.ts';
import { pressOf } from '../check-press.ts';
import { diskHost } from '../disk-host.ts';
import { memoryHost } from '../memory-host.ts';

/** One example of a rule: texts that make a book, or a whole press as a folder. */
export interface RuleCase {
  /** `ok`, `not-ok`, or a name that begins so: `not-ok-utf16`. */
  readonly name: string;
  /** Whether it has to be built to show: its name ends in `-built`. */
  readonly isBuilt: boolean;
  /** Whether it shows only in files for a printer: its name ends in `-pressed`. */
  readonly isPressed: boolean;
  readonly host: Host;
  /** Texts by file name; nothing for a folder. */
  readonly texts?: Readonly<Record<string, Uint8Array>>;
}

/** Find the examples of a rule: `<name>.<lang>.md` files, and folders with a `tract.yaml`. */
export async function casesOf(rule: string): Promise<readonly RuleCase[]> {
  const folder = join(import.meta.dirname, ...rule.split(':'));
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const texts = new Map<string, Record<string, Uint8Array>>();
  const cases: RuleCase[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const [, name, file] = /^((?:not-)?ok[^.]*)\.([^.]+\.md)$/.exec(entry.name) ?? [];
    if (entry.isDirectory()) {
      const host = diskHost(path);
      cases.push({
        name: entry.name,
        isBuilt: entry.name.endsWith('-built'),
        isPressed: entry.name.endsWith('-pressed'),
        host,
      });
    } else if (name !== undefined && file !== undefined) {
      texts.set(name, { ...texts.get(name), [file]: await readFile(path) });
    } else if (entry.name !== 'messages.txt') {
      throw new Error(`${path} is no example: name it ok.en.md, not-ok.en.md or not-ok-something.en.md`);
    }
  }
  // Examples in several languages are translations of each other only where that is what they show.
  const settings = /^(?:parity|sync):/.test(rule) ? {} : { 'tract.yaml': APART };
  for (const [name, book] of texts) {
    const host = memoryHost({ ...pressOf(book), ...settings });
    cases.push({ name, isBuilt: false, isPressed: false, host, texts: book });
  }
  return cases.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The settings of a press whose texts have nothing to do with each other. */
const APART = `name: Press\nrules:\n${Object.keys(RULES)
  .filter((rule) => rule.startsWith('parity:'))
  .map((rule) => `  ${rule}: off\n`)
  .join('')}`;
