import type { VFile } from 'vfile';
import { type Colours, type Design, type Face, GROUNDS } from '../model/design.ts';
import type { Host } from '../model/host.ts';
import { hasErrors, type Report } from '../model/report.ts';
import { checkColours } from './check-colours.ts';
import { type DesignLayer, readDesignLayer } from './read-design-layer.ts';

/**
 * Read a design with those that it stands on, down to the base of all. Settings of a design go over those below, key by key; its style
 * sheets stand behind those below, where the cascade lets them win; its shells take the place of those below.
 *
 * @returns nothing when there is no such design or something in it can not be used; `file` is the one with the messages
 */
export async function readDesign(host: Host, name: string, report: Report): Promise<{ design?: Design; file: VFile }> {
  const layers: DesignLayer[] = [];
  for (let next: string | undefined = name; next !== undefined; ) {
    const { layer, file } = await readDesignLayer(host, next, report, layers[0]?.file);
    if (!layer) return { file };
    layers.unshift(layer);
    const below: string | undefined = layer.settings.extends ?? (next === BASE ? undefined : BASE);
    if (below !== undefined && layers.some((one) => one.name === below)) return { file: circle(layer.file, below, report) };
    next = below;
  }
  const { file } = layers.at(-1) as DesignLayer;
  const faces = await readFaces(layers, host, report);
  const fault = layers.find((layer) => hasErrors(layer.file))?.file;
  if (fault) return { file: fault };
  const settings = settingsOf(layers);
  checkColours(settings.colours, file, report);
  return { design: { name, ...settings, faces, ...sheetsOf(layers) }, file };
}

/** What all designs stand on, without saying so. */
const BASE = 'base';

function circle(file: VFile, name: string, report: Report): VFile {
  const expected = { phrase: 'rules.expected.extends' };
  const line = String(file)
    .split('\n')
    .findIndex((one) => one.startsWith('extends'));
  report(file, {
    rule: 'settings:value',
    place: { line: Math.max(0, line) + 1, column: 1 },
    values: { key: 'extends', actual: name, expected },
    actual: name,
    expected: [expected],
  });
  return file;
}

/** The base of all gives every setting but the faces. */
function settingsOf(layers: readonly DesignLayer[]): Omit<Design, 'name' | 'faces' | 'styles' | 'shells'> {
  const all = layers.map(({ settings }) => settings);
  const merged = <K extends 'page' | 'type' | 'colours'>(key: K) => Object.assign({}, ...all.map((one) => one[key]));
  const fit = Object.assign({}, ...all.map(({ type }) => type?.fit));
  const colours = GROUNDS.map((ground) => [ground, Object.assign({}, ...all.map((one) => one.colours?.[ground]))] as const);
  return {
    page: merged('page'),
    type: { ...merged('type'), fit },
    numbering: all.findLast(({ numbering }) => numbering)?.numbering ?? 'through',
    colours: Object.fromEntries(colours) as Colours,
  };
}

async function readFaces(layers: readonly DesignLayer[], host: Host, report: Report): Promise<readonly Face[]> {
  const top = layers.at(-1) as DesignLayer;
  const { name, file, files, settings } = layers.findLast((layer) => layer.settings.faces) ?? top;
  if (!settings.faces) {
    report(file, {
      rule: 'settings:missing-key',
      place: { line: 1, column: 1 },
      values: { key: 'faces' },
      expected: ['faces'],
    });
    return [];
  }
  const faces: Face[] = [];
  for (const { family, weight, style, file: source } of settings.faces) {
    const found = source.startsWith('@') ? await host.readPackage(source) : files.get(source);
    const ending = source.slice(source.lastIndexOf('.'));
    const fileName = `${family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${weight}-${style}${ending}`;
    const path = source.startsWith('@') ? source : `templates/${name}/${source}`;
    if (!found) report(file, { rule: 'file:missing', shade: 'font', values: { path } });
    else if (!isStaticFont(found.bytes)) report(file, { rule: 'file:missing', shade: 'fontFormat', values: { path } });
    else faces.push({ family, weight, style, fileName, path: found.path, bytes: found.bytes });
  }
  return faces;
}

/** TrueType and OpenType by their first four bytes (OpenType 1.9, Organization of an OpenType Font); not WOFF, not a collection. */
function isStaticFont(bytes: Uint8Array): boolean {
  return ['0,1,0,0', '79,84,84,79', '116,114,117,101'].includes(bytes.subarray(0, 4).join());
}

function sheetsOf(layers: readonly DesignLayer[]): Pick<Design, 'styles' | 'shells'> {
  const styles: Record<string, string> = {};
  const shells: Record<string, string> = {};
  for (const { files } of layers) {
    for (const [name, { bytes }] of files) {
      const text = () => new TextDecoder().decode(bytes);
      if (name.endsWith('.css')) styles[name] = (styles[name] ?? '') + text();
      else if (/\.(?:html|svg)$/.test(name)) shells[name] = text();
    }
  }
  return { styles, shells };
}
