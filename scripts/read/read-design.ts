import { VFile } from 'vfile';
import type { Design, Face } from '../model/design.ts';
import type { Entry, Host } from '../model/host.ts';
import { hasErrors, type Report } from '../model/report.ts';
import { listFolder } from './list-folder.ts';
import { reportUnreadable } from './report-unreadable.ts';
import { rememberYaml } from './settings/remember-yaml.ts';

/**
 * Read a design from the press's `templates/<name>/`, over the tool's own: a press may bring one style sheet and leave the rest.
 *
 * @returns nothing when there is no such design or something in it can not be used; `file` is the one with the messages
 */
export async function readDesign(host: Host, name: string, report: Report): Promise<{ design?: Design; file: VFile }> {
  const folder = `templates/${name}`;
  const file = new VFile({ path: `${folder}/design.yaml` });
  const { entries, faults } = await listFolder(host, folder, report);
  const own = await readFolder(folder, await host.listOwn(folder), host.readOwn, host.locateOwn, report);
  const pressed = await readFolder(folder, entries, host.read, host.locate, report);
  const fault = [...faults, ...pressed.faults][0];
  if (fault) return { file: fault };
  const files = new Map([...own.files, ...pressed.files]);
  const settings = files.get('design.yaml');
  if (!settings) {
    report(file, { rule: 'file:missing', shade: 'design', values: { name } });
    return { file };
  }
  file.value = new TextDecoder().decode(settings.bytes);
  const read = await rememberYaml(host, file, DESIGN, report);
  if (!read) return { file };
  const faces: Face[] = [];
  for (const { family, weight, style, file: source } of read.faces) {
    const found = source.startsWith('@') ? await host.readPackage(source) : files.get(source);
    const ending = source.slice(source.lastIndexOf('.'));
    const fileName = `${family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${weight}-${style}${ending}`;
    const path = source.startsWith('@') ? source : `${folder}/${source}`;
    if (!found) report(file, { rule: 'file:missing', shade: 'font', values: { path } });
    else if (!isStaticFont(found.bytes)) report(file, { rule: 'file:missing', shade: 'fontFormat', values: { path } });
    else faces.push({ family, weight, style, fileName, path: found.path, bytes: found.bytes });
  }
  if (hasErrors(file)) return { file };
  const texts = (ending: string) =>
    Object.fromEntries(
      [...files].filter(([path]) => path.endsWith(ending)).map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]),
    );
  return {
    design: {
      name,
      page: read.page,
      type: read.type,
      numbering: read.numbering,
      faces,
      styles: texts('.css'),
      shells: { ...texts('.html'), ...texts('.svg') },
    },
    file,
  };
}

/** TrueType and OpenType by their first four bytes (OpenType 1.9, Organization of an OpenType Font); not WOFF, not a collection. */
function isStaticFont(bytes: Uint8Array): boolean {
  return ['0,1,0,0', '79,84,84,79', '116,114,117,101'].includes(bytes.subarray(0, 4).join());
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
