import type { VFile } from 'vfile';

/** Find where the value at a path stands in a YAML file. The parser is loaded only now: it is asked for what is wrong. */
export async function placeInYaml(
  file: VFile,
  path: readonly (string | number)[],
): Promise<{ readonly line: number; readonly column: number } | undefined> {
  const { parseYaml } = await import('./read-yaml.ts');
  return parseYaml(file, String(file), () => {})?.placeOf(path);
}
