import type * as v from 'valibot';
import type { VFile } from 'vfile';
import type { Host } from '../../model/host.ts';
import type { Report } from '../../model/report.ts';
import { sourceVersion } from '../../model/source-version.ts';

/** A schema that is loaded when it is needed; what it makes of a file is plain data. */
export interface LazySchema<S extends v.GenericSchema> {
  /** One for each schema: what was made by another is not taken. */
  readonly name: string;
  readonly load: () => Promise<S>;
}

/**
 * Read YAML against a schema (see `readYaml`), or take what an earlier run made of the same text.
 *
 * A file without faults is read back in a moment, and neither the parser nor the schemas, which take longer to load than most presses to
 * check, are loaded. Faults are not kept: they are reported each time.
 *
 * @param text the YAML itself where it is but a part of the file, and the line it starts on
 */
export async function rememberYaml<const S extends v.GenericSchema>(
  host: Host,
  file: VFile,
  { name, load }: LazySchema<S>,
  report: Report,
  { text, firstLine }: { readonly text: string; readonly firstLine: number } = { text: String(file), firstLine: 1 },
): Promise<v.InferOutput<S> | undefined> {
  let read: { readonly value: v.InferOutput<S> | undefined } | undefined;
  const reading = async () => {
    const [{ readYaml }, schema] = await Promise.all([import('./read-yaml.ts'), load()]);
    read = { value: readYaml(file, text, schema, report, firstLine) };
    return new TextEncoder().encode(JSON.stringify(read.value ?? null));
  };
  // The schemas take names of rules, formats and papers from the model.
  const versions = ['scripts/read/settings', 'scripts/read/conventions', 'scripts/model'].map((folder) =>
    sourceVersion(host, folder),
  );
  const bytes = await host.remember(`yaml\n${name}\n${(await Promise.all(versions)).join('\n')}\n${text}`, reading);
  const kept = read ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as v.InferOutput<S> | null);
  if (kept !== undefined && kept !== null) return kept;
  if (!read) await reading();
  return read?.value;
}
