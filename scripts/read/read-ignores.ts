import { VFile } from 'vfile';
import type { Host } from '../model/host.ts';
import type { Ignore } from '../model/ignore.ts';
import { hasErrors, type Report } from '../model/report.ts';
import { readText } from './read-text.ts';
import { defined } from './settings/defined.ts';

const PATH = 'tract-ignore.yaml';

/** Read `tract-ignore.yaml`, which a press need not have: what is not to be reported, where, and why. */
export async function readIgnores(host: Host, report: Report): Promise<{ file: VFile; ignores: readonly Ignore[] }> {
  const exists = await host.read(PATH).then(
    () => true,
    ({ code }) => code !== 'ENOENT',
  );
  if (!exists) return { file: new VFile({ path: PATH, value: '' }), ignores: [] };
  const file = await readText(host, PATH, report);
  // A file of comments alone says nothing yet.
  if (hasErrors(file) || !/^[ \t]*[^\s#]/m.test(String(file))) return { file, ignores: [] };
  const [{ parseYaml }, { ignoreSchema }] = await Promise.all([
    import('./settings/read-yaml.ts'),
    import('./settings/ignore-schema.ts'),
  ]);
  const parsed = parseYaml(file, String(file), report);
  const entries = parsed?.validate(ignoreSchema) ?? [];
  const ignores = entries.map((entry, index) => ({ ...defined(entry), place: parsed?.placeOf([index]) }) as Ignore);
  return { file, ignores };
}
