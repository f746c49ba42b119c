import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import { decode } from '../exchange/decode.ts';
import { IMPORTED, mergeGlossary } from '../exchange/glossary/merge-glossary.ts';
import { readTerms } from '../exchange/read-terms.ts';
import { bringsUnits } from '../exchange/read-units.ts';
import type { Host } from '../model/host.ts';
import { hasErrors } from '../model/report.ts';
import { readTermsOfPress } from '../pipeline/terms.ts';
import { createOutput } from '../support/output.ts';
import { readAnyFile } from '../support/read-any-file.ts';
import { type Context, EXIT, openPress, UsageError } from './context.ts';
import { findingsOf } from './diagnostics.ts';
import { humanReport } from './reports/human.ts';
import { legible } from './reports/legible.ts';
import { wantsColour } from './terminal.ts';

export interface ImportOptions {
  readonly root?: string;
  readonly json?: boolean;
  /** Take out forms that the file does not name. */
  readonly delete?: boolean;
  /** Tell what would be written, and write nothing. */
  readonly dryRun?: boolean;
}

/** What a file from another program may have, in bytes: no book comes near it. */
const MAX_BYTES = 64 * 2 ** 20;

/**
 * Bring the terms of a file from another program into the glossary of the press, or translations into a text.
 *
 * Of terms all or nothing: when something in the file is wrong, or the glossary would have errors afterwards, that is told and nothing is written.
 */
export async function runImport(path: string, options: ImportOptions, context: Context): Promise<number> {
  const { t, cwd, stdout, stderr } = context;
  const bytes = await readAnyFile(resolve(cwd, path));
  if (bytes.length > MAX_BYTES) throw new UsageError(t('cli.import.tooLarge', { path, most: MAX_BYTES / 2 ** 20 }));
  const decoded = decode(bytes);
  if (typeof decoded === 'string' && bringsUnits(decoded))
    return (await import('./import-units.ts')).importUnits(path, decoded, options, context);
  const press = await openPress(context, options);
  const refuse = (files: readonly VFile[]) => {
    const findings = findingsOf(files);
    if (findings.length > 0)
      stderr.write(humanReport(findings, { ignored: 0, mendable: 0 }, t, wantsColour(stderr, context.env)));
    stderr.write(`${t('cli.import.refused')}\n`);
    return EXIT.content;
  };
  const { drafts, faults } = await readTerms(bytes);
  for (const { line, column, key, values } of faults)
    stderr.write(`${legible(`${path}:${line}:${column} error ${t(key, values)}`)}\n`);
  if (faults.length > 0) return refuse([]);
  const { glossary, files, isOwn } = await readTermsOfPress(press);
  if (files.some(hasErrors)) return refuse(files);
  // The tool's own glossary can not be changed: what comes in is the beginning of the press's.
  const known = isOwn ? [] : glossary.terms;
  const paths = isOwn ? [] : files.map((file) => file.path);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const read = async (one: string) => [one, decoder.decode(await press.host.read(one))] as const;
  const merged = mergeGlossary(known, new Map(await Promise.all(paths.map(read))), drafts, options.delete ?? false);
  const after = await readTermsOfPress({ ...press, host: withFiles(press.host, merged.files) });
  if (after.files.some(hasErrors)) return refuse(after.files);
  const output = createOutput(press.root);
  if (!options.dryRun) for (const { path, text } of merged.files) await output.write(path, new TextEncoder().encode(text));
  const { changed, added } = merged;
  if (options.json)
    stdout.write(`${JSON.stringify({ changed, added, files: merged.files.map((file) => file.path) }, null, 2)}\n`);
  else {
    stdout.write(`${t('cli.import.changed', { count: changed.length })}\n`);
    stdout.write(`${t('cli.import.added', { count: added.length, path: IMPORTED })}\n`);
  }
  return EXIT.done;
}

/** The press as it would be with other texts in some of its files. */
function withFiles(host: Host, files: readonly { readonly path: string; readonly text: string }[]): Host {
  const texts = new Map(files.map(({ path, text }) => [path, new TextEncoder().encode(text)]));
  return {
    ...host,
    read: async (path) => texts.get(path) ?? host.read(path),
    async list(folder) {
      const there = await host.list(folder);
      const names = [...texts.keys()].filter((path) => path.slice(0, path.lastIndexOf('/')) === folder);
      const added = names
        .map((path) => path.slice(folder.length + 1))
        .filter((name) => !there.some((entry) => entry.name === name))
        .map((name) => ({ name, type: 'file' as const }));
      return [...there, ...added].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}
