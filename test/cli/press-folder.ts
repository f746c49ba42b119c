import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { OWN_ROOT } from '../../scripts/support/host.ts';

/** Two small books in two languages. */
export const PRESS: Readonly<Record<string, string>> = {
  'tract.yaml': 'name: Press\nformats: [html, epub]\n',
  'manuscript/bread/book.yaml': 'date: 2026-11-24\n',
  'manuscript/bread/en.md': '---\ntitle: Bread\n---\n\n## Ovens\n\nCold[^1].\n\n[^1]: Since May.\n',
  'manuscript/bread/fr.md': '---\ntitle: Le pain\n---\n\n## Fours\n\nFroids[^1].\n\n[^1]: Depuis mai.\n',
  'manuscript/salt/en.md': '---\ntitle: Salt\n---\n\nOf the earth.\n',
};

/** Write a press into a folder of its own, which is taken away after the test. */
export async function pressFolder(
  t: TestContext,
  files: Readonly<Record<string, string | Uint8Array>> = PRESS,
): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'tract-test-'));
  t.after(() => rm(root, { recursive: true, force: true }));
  await put(root, files);
  return root;
}

export async function put(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Close standard output after the first that comes. */
  readonly closed?: boolean;
  /** Called with what stands on stderr so far, and a way to send a signal. */
  readonly watch?: (stderr: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Run `tract` as a user does, in an environment that tells nothing of this machine. */
export function tract(
  args: readonly string[],
  { cwd = tmpdir(), env = {}, closed = false, watch }: RunOptions = {},
): Promise<Ran> {
  const { PATH = '', HOME = '' } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(OWN_ROOT, 'bin', 'tract.js'), ...args], {
      cwd,
      env: { PATH, HOME, LANG: 'C.UTF-8', ...env },
    });
    const out = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out.stdout += text;
      if (closed) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      out.stderr += text;
      watch?.(out.stderr, (signal) => child.kill(signal));
    });
    child.on('error', reject).on('close', (code) => resolve({ code, ...out }));
  });
}
