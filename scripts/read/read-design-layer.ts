import { VFile } from 'vfile';
import type { Entry, Host } from '../model/host.ts';
import { hasErrors, type Report } from '../model/report.ts';
import { listFolder } from './list-folder.ts';
import { reportUnreadable } from './report-unreadable.ts';
import type { DesignSettings } from './settings/design-schema.ts';
import { rememberYaml } from './settings/remember-yaml.ts';

/** One folder of `templates/`, by itself. */
export interface DesignLayer {
  readonly name: string;
  readonly settings: DesignSettings;
  /** By name. */
  readonly files: ReadonlyMap<string, { readonly path: string; readonly bytes: Uint8Array }>;
  /** `design.yaml`, with the messages about it. */
  readonly file: VFile;
}

/**
 * Read the press's `templates/<name>/` over the tool's own: a press may bring one style sheet of a design and leave the rest.
 *
 * @param namedBy the settings of the design that stands on this one: where this is missing, they are at fault
 * @returns no layer when there is no such design or it can not be read; `file` is the one with the messages
 */
export async function readDesignLayer(
  host: Host,
  name: string,
  report: Report,
  namedBy?: VFile,
): Promise<{ layer?: DesignLayer; file: VFile }> {
  const folder = `templates/${name}`;
  const file = new VFile({ path: `${folder}/design.yaml` });
  const { entries, faults } = await listFolder(host, folder, report);
  const own = await readFolder(folder, await host.listOwn(folder), host.readOwn, host.locateOwn, report);
  const pressed = await readFolder(folder, entries, host.read, host.locate, report);
  const fault = [...faults, ...pressed.faults][0];
  if (fault) return { file: fault };
  const files = new Map([...own.files, ...pressed.files]);
  const written = files.get('design.yaml');
  if (!written) {
    const teller = namedBy ?? file;
    report(teller, { rule: 'file:missing', shade: 'design', values: { name } });
    return { file: teller };
  }
  file.value = new TextDecoder().decode(written.bytes);
  const settings = await rememberYaml(host, file, DESIGN, report);
  return settings && !hasErrors(file) ? { layer: { name, settings, files, file }, file } : { file };
}

const DESIGN = { name: 'design', load: async () => (await import('./settings/design-schema.ts')).designSchema };

async function readFolder(
  folder: string,
  entries: readonly Entry[],
  read: Host['read'],
  locate: Host['locate'],
  report: Report,
) {
  const files = new Map<string, { path: string; bytes: Uint8Array }>();
  const faults: VFile[] = [];
  for (const { name, type } of entries) {
    if (type === 'folder') continue;
    const path = `${folder}/${name}`;
    try {
      files.set(name, { path: locate(path), bytes: await read(path) });
    } catch (error) {
      const fault = new VFile({ path });
      reportUnreadable(fault, error, report);
      faults.push(fault);
    }
  }
  return { files, faults };
}
