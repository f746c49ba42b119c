import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Glossary, Term } from '../../model/glossary.ts';
import type { Host } from '../../model/host.ts';
import { hasErrors, type Report } from '../../model/report.ts';
import { sourceVersion } from '../../model/source-version.ts';
import { listFolder } from '../list-folder.ts';
import { readText } from '../read-text.ts';
import type { GlossaryProblem } from './parse-entries.ts';

const FOLDER = 'locales/glossary';

/**
 * Read the glossary of a press: every YAML file below `locales/glossary/`, in name order, as one. A press that has none is given the
 * tool's own.
 *
 * What was read is kept by the bytes of the files: a glossary that did not change costs a build no more than reading it back.
 */
export async function readGlossary(host: Host, report: Report): Promise<ReadGlossary> {
  const faults: VFile[] = [];
  const pressed = await pathsBelow(FOLDER, async (path) => {
    const { entries, faults: found } = await listFolder(host, path, report);
    faults.push(...found);
    return entries;
  });
  const isOwn = pressed.length === 0 && faults.length === 0;
  const paths = isOwn ? await pathsBelow(FOLDER, host.listOwn) : pressed;
  const source = isOwn ? { ...host, read: host.readOwn } : host;
  const files = await Promise.all(paths.map((path) => readText(source, path, report)));
  const texts = files.filter((file) => !hasErrors(file)).map((file) => ({ path: file.path, text: String(file) }));
  const version = await sourceVersion(host, 'scripts/read/glossary');
  const hash = createHash('sha256')
    .update(JSON.stringify([version, texts]))
    .digest('hex');
  const { terms, problems } = await remembered(host, hash, texts);
  for (const { path, problem } of problems) report(files.find((file) => file.path === path) as VFile, problem);
  return { glossary: { terms, hash }, files: [...faults, ...files], isOwn };
}

/** The entries that are sound, and every file with the messages about it. */
interface ReadGlossary {
  readonly glossary: Glossary;
  readonly files: readonly VFile[];
  /** Whether it is the tool's own. */
  readonly isOwn: boolean;
}

interface Read {
  readonly terms: readonly Term[];
  readonly problems: readonly GlossaryProblem[];
}

async function remembered(host: Host, hash: string, texts: readonly { path: string; text: string }[]): Promise<Read> {
  let read: Read | undefined;
  const bytes = await host.remember(`glossary ${hash}`, async () => {
    // The parser of YAML and the rules are loaded only when something changed.
    const [{ parseEntries }, { checkEntries }] = await Promise.all([
      import('./parse-entries.ts'),
      import('./check-entries.ts'),
    ]);
    const problems: GlossaryProblem[] = [];
    const entries = texts.flatMap(({ path, text }) => parseEntries(path, text, problems));
    read = { terms: checkEntries(entries, problems), problems };
    return new TextEncoder().encode(JSON.stringify(read));
  });
  return read ?? (JSON.parse(new TextDecoder().decode(bytes)) as Read);
}

async function pathsBelow(folder: string, list: Host['list']): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, type } of await list(folder)) {
    const path = `${folder}/${name}`;
    if (type === 'folder') paths.push(...(await pathsBelow(path, list)));
    else if (/\.ya?ml$/.test(name)) paths.push(path);
  }
  return paths;
}
