import { posix, win32 } from 'node:path';

/**
 * List where a system may keep a browser, the likeliest first: its names on `PATH`, then its usual places.
 *
 * Only Chrome and its kin are named: page margins, named pages and tags as Tract needs them are not printed by others.
 */
export function systemBrowsers(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return onWindows(env);
  const folders = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const onPath = NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  return [...onPath, ...(platform === 'darwin' ? onMac(env) : LINUX)];
}

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

const LINUX = ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'];

function onMac(env: NodeJS.ProcessEnv): string[] {
  const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function onWindows(env: NodeJS.ProcessEnv): string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
  return [...programs, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((program) =>
    folders.map((folder) => win32.join(folder, program)),
  );
}
