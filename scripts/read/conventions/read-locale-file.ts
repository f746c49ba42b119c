import assert from 'node:assert/strict';
import type * as v from 'valibot';
import { VFile } from 'vfile';
import type { Host } from '../../model/host.ts';
import type { Language } from '../../model/language.ts';
import { hasErrors, type Report } from '../../model/report.ts';
import { listFolder } from '../list-folder.ts';
import { readText } from '../read-text.ts';
import { type LazySchema, rememberYaml } from '../settings/remember-yaml.ts';

/** What the files of one name say together, and those of the press, with the messages about them. */
export interface LocaleFile<T> {
  readonly value: Partial<T>;
  readonly files: readonly VFile[];
}

/**
 * Read `locales/<tag>/<name>` for a language: those of its parents first, then what is more exact; for each tag that of the tool, then
 * that of the press. A key of a later file replaces the whole key of an earlier one.
 *
 * @param load gives the schema: every key may be left out, and what it makes of a file must be plain data
 */
export async function readLocaleFile<const S extends v.GenericSchema<unknown, object>>(
  host: Host,
  name: string,
  { chain }: Language,
  load: () => Promise<S>,
  report: Report,
): Promise<LocaleFile<v.InferOutput<S>>> {
  const schema = { name, load };
  const found = await Promise.all(
    chain.toReversed().map(async (tag) => {
      const path = `locales/${tag}/${name}`;
      const [own, pressed] = await Promise.all([readOwn(host, path, schema), readPressed(host, tag, name, schema, report)]);
      return { values: [own, pressed.value], files: pressed.files };
    }),
  );
  return {
    value: Object.assign({}, ...found.flatMap(({ values }) => values)),
    files: found.flatMap(({ files }) => files),
  };
}

async function readOwn<const S extends v.GenericSchema>(host: Host, path: string, schema: LazySchema<S>) {
  const bytes = await host.readOwn(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const file = new VFile({ path, value: new TextDecoder().decode(bytes) });
  const fail: Report = (_, { rule, values }) => assert.fail(`${path}: ${rule} ${JSON.stringify(values)}`);
  return bytes && rememberYaml(host, file, schema, fail);
}

async function readPressed<const S extends v.GenericSchema>(
  host: Host,
  tag: string,
  name: string,
  schema: LazySchema<S>,
  report: Report,
): Promise<{ value?: v.InferOutput<S> | undefined; files: readonly VFile[] }> {
  const { entries, faults } = await listFolder(host, `locales/${tag}`, report);
  if (!entries.some((entry) => entry.type === 'file' && entry.name === name)) return { files: faults };
  const file = await readText(host, `locales/${tag}/${name}`, report);
  return { value: hasErrors(file) ? undefined : await rememberYaml(host, file, schema, report), files: [file] };
}
