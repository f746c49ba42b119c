import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What veraPDF finds wrong with one file: standards, and clauses with the numbers of their tests: `ua1 7.3-1`. */
export type Failures = ReadonlySet<string>;

const FOLDER = import.meta.dirname;

/** Where Java finds veraPDF, or why it does not. Maven fetches it once. */
function findClassPath(): { readonly path: string } | { readonly reason: string } {
  if (spawnSync('java', ['-version']).status !== 0) return { reason: 'there is no Java on this machine' };
  const folder = mkdtempSync(join(tmpdir(), 'tract-verapdf-'));
  try {
    const list = join(folder, 'classpath');
    const goal = ['-q', '-B', '-f', join(FOLDER, 'pom.xml'), 'dependency:build-classpath', `-Dmdep.outputFile=${list}`];
    const { status } = spawnSync('mvn', goal, { timeout: 120_000 });
    return status === 0
      ? { path: readFileSync(list, 'utf8') }
      : { reason: 'Maven is not here, or does not reach its registry' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const found = findClassPath();

/** Why veraPDF can not run here; false where it can. */
export const noVeraPdf = 'reason' in found ? found.reason : false;

/** Hold PDFs to the standards that they claim. */
export function veraPdf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Failures> {
  if ('reason' in found) throw new Error(found.reason);
  const folder = mkdtempSync(join(tmpdir(), 'tract-verapdf-'));
  try {
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const options = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', found.path];
    const run = spawnSync('java', [...options, join(FOLDER, 'Validate.java'), ...paths], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const failures = new Map<string, Set<string>>();
    let [last, standard]: [Set<string>?, string?] = [];
    for (const line of run.stdout.split('\n')) {
      const [first, second, third] = line.split('\t');
      const name = third?.slice(folder.length + 1, -'.pdf'.length) ?? '';
      if (first !== '') last = files.has(name) ? (failures.get(name) ?? new Set()) : undefined;
      if (first !== '' && last) failures.set(name, last);
      if (first !== '') standard = second;
      else if (second) last?.add(`${standard} ${second}`);
    }
    if (failures.size !== files.size) throw new Error(`veraPDF did not look at every file: ${run.stdout}${run.stderr}`);
    return failures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
