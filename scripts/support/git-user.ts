import { execFile } from 'node:child_process';

/** Tell who works here as Git knows it; nothing where there is no Git or it has no name. */
export function gitUser(cwd: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', ['config', 'user.name'], { cwd, timeout: 5000 }, (error, stdout) => {
      resolve(error ? undefined : stdout.trim() || undefined);
    });
  });
}
