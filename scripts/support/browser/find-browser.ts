import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';
import { promisify } from 'node:util';
import { SurroundingsError } from '../../model/host.ts';
import { systemBrowsers } from './system-browsers.ts';
import { unpackChromium } from './unpack-chromium.ts';

/** A browser that can print. */
export interface FoundBrowser {
  readonly path: string;
  /** `named` by the user's environment, installed on the `system`, or `bundled` with the tool. */
  readonly kind: 'named' | 'system' | 'bundled';
  /** The release, where it is known without starting the browser. */
  readonly version?: string;
  /** Variables that the browser's process needs besides the user's. */
  readonly env: Readonly<Record<string, string>>;
}

/** What the search asks of the machine; tests answer in its place. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  isExecutable(path: string): Promise<boolean>;
  /** Give the browser that the tool brings; nothing where it brings none for this machine. */
  bundled(): Promise<FoundBrowser | undefined>;
}

/**
 * Find a browser: the one that `PUPPETEER_EXECUTABLE_PATH` names, else one that the system has, else the one that the tool brings.
 *
 * @throws SurroundingsError when the named one is no program, or when there is none at all
 */
export async function findBrowser(machine: Machine = thisMachine()): Promise<FoundBrowser> {
  const named = machine.env.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    if (await machine.isExecutable(named)) return { path: named, kind: 'named', env: {} };
    throw new SurroundingsError(`PUPPETEER_EXECUTABLE_PATH names ${named}, which is no program that can be run.`, {
      remedy: 'Set it to the full path of Chrome or Chromium, or unset it to let Tract look for one.',
    });
  }
  for (const path of systemBrowsers(machine.env, machine.platform)) {
    if (await machine.isExecutable(path)) return { path, kind: 'system', env: {} };
  }
  const bundled = await machine.bundled();
  if (bundled) return bundled;
  throw new SurroundingsError('No browser was found, and PDF editions are printed by one.', {
    remedy: 'Install Chrome or Chromium, or set PUPPETEER_EXECUTABLE_PATH to one that you have.',
  });
}

/** Ask a browser for its release, for `tract doctor`. Nothing where it will not say: on Windows the question would open a window. */
export async function browserVersion(found: FoundBrowser, platform = process.platform): Promise<string | undefined> {
  if (platform === 'win32') return found.version;
  const asked = promisify(execFile)(found.path, ['--version'], { env: { ...process.env, ...found.env }, timeout: 10_000 });
  return asked.then(
    ({ stdout }) => /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? found.version,
    () => found.version,
  );
}

/** The machine that the tool runs on. */
export function thisMachine(env: NodeJS.ProcessEnv = process.env): Machine {
  return { env, platform: process.platform, isExecutable, bundled: () => unpackChromium(env) };
}

async function isExecutable(path: string): Promise<boolean> {
  const absolute = process.platform === 'win32' ? win32.isAbsolute(path) : posix.isAbsolute(path);
  if (!absolute) return false;
  return access(path, constants.X_OK)
    .then(() => stat(path))
    .then(
      (found) => found.isFile(),
      () => false,
    );
}
