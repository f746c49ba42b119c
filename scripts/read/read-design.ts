import * as v from 'valibot';
import { VFile } from 'vfile';
import type { Design, Face } from '../model/design.ts';
import type { Host } from '../model/host.ts';
import { hasErrors, type Report } from '../model/report.ts';
import { readYaml } from './settings/read-yaml.ts';

/**
 * Read a design from the press's `templates/<name>/`, over the tool's own: a press may bring one style sheet and leave the rest.
 *
 * @returns nothing when there is no such design or its `design.yaml` holds errors, which are on `file`
 */
export async function readDesign(host: Host, name: string, report: Report): Promise<{ design?: Design; file: VFile }> {
  const folder = `templates/${name}`;
  const file = new VFile({ path: `${folder}/design.yaml` });
  const own = await readFolder(folder, host.listOwn, host.readOwn, host.locateOwn);
  const pressed = await readFolder(folder, host.list, host.read, host.locate);
  const files = new Map([...own, ...pressed]);
  const settings = files.get('design.yaml');
  if (!settings) {
    report(file, { rule: 'file:missing', shade: 'design', values: { name } });
    return { file };
  }
  file.value = new TextDecoder().decode(settings.bytes);
  const read = readYaml(file, String(file), designSchema, report);
  if (!read) return { file };
  const faces: Face[] = [];
  for (const { family, weight, style, file: source } of read.faces) {
    const found = source.startsWith('@') ? await host.readPackage(source) : files.get(source);
    const ending = source.slice(source.lastIndexOf('.'));
    const fileName = `${family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${weight}-${style}${ending}`;
    if (found) faces.push({ family, weight, style, fileName, path: found.path, bytes: found.bytes });
    else report(file, { rule: 'file:missing', shade: 'font', values: { path: `${folder}/${source}` } });
  }
  if (hasErrors(file)) return { file };
  const texts = (ending: string) =>
    Object.fromEntries(
      [...files].filter(([path]) => path.endsWith(ending)).map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]),
    );
  return {
    design: { name, page: read.page, faces, styles: texts('.css'), shells: { ...texts('.html'), ...texts('.svg') } },
    file,
  };
}

const millimetres = v.pipe(v.number('a number of millimetres'), v.minValue(0), v.maxValue(200));

const designSchema = v.strictObject({
  page: v.strictObject({
    marginTopMm: millimetres,
    marginBottomMm: millimetres,
    marginInnerMm: millimetres,
    marginOuterMm: millimetres,
  }),
  faces: v.array(
    v.strictObject({
      family: v.string(),
      weight: v.number(),
      style: v.picklist(['normal', 'italic']),
      file: v.string(),
    }),
  ),
});

type Files = Map<string, { path: string; bytes: Uint8Array }>;

async function readFolder(folder: string, list: Host['list'], read: Host['read'], locate: Host['locate']): Promise<Files> {
  const files: Files = new Map();
  for (const entry of await list(folder)) {
    if (entry.type === 'folder') continue;
    const path = `${folder}/${entry.name}`;
    files.set(entry.name, { path: locate(path), bytes: await read(path) });
  }
  return files;
}
