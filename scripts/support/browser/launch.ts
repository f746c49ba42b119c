import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { SurroundingsError } from '../../model/host.ts';
import type { FoundBrowser } from './find-browser.ts';

/** A running browser of our own. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** End it and remove its profile. */
  close(): Promise<void>;
}

/**
 * Start a browser with an empty profile of its own, which goes when the browser goes.
 *
 * The sandbox is on but for root, whom Chromium refuses it. No name is resolved, so nothing can be fetched even should a page ask.
 *
 * @param env the variables of the user's process; those that the browser needs are laid over them
 * @throws SurroundingsError when it does not start
 */
export async function launch(found: FoundBrowser, env: NodeJS.ProcessEnv = process.env): Promise<RunningBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'tract-browser-'));
  let browser: Browser | undefined;
  // Should the process end without close(), nothing asynchronous runs any more; a living browser would write its profile anew.
  const sweep = () => {
    browser?.process()?.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', sweep);
  const clean = async () => {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    process.off('exit', sweep);
  };
  try {
    const { launch: start } = await import('puppeteer-core');
    browser = await start({
      executablePath: found.path,
      // The bundled program is the small headless shell; a whole Chrome knows only the new mode.
      headless: found.kind === 'bundled' ? 'shell' : true,
      pipe: true,
      userDataDir: profile,
      env: { ...env, ...found.env },
      args: [...ARGUMENTS, ...(isRoot() ? ['--no-sandbox'] : [])],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return { browser, close: () => end(browser as Browser).then(clean) };
  } catch (error) {
    await clean();
    throw asSurroundings(error as Error, found);
  }
}

async function end(browser: Browser): Promise<void> {
  await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
}

const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--dns-prefetch-disable',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-gpu',
  // Hinting moves glyphs by the screen's pixels: paper has none, and the bytes would depend on the machine.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function asSurroundings(error: Error, found: FoundBrowser): SurroundingsError {
  const sandbox = /sandbox|namespace|setuid/i.test(error.message);
  return new SurroundingsError(`The browser ${found.path} could not be started.`, {
    cause: error,
    remedy: sandbox
      ? 'Its sandbox is not allowed here: permit unprivileged user namespaces, or install the Chromium package of your system, which brings a sandbox helper.'
      : 'Run `tract doctor` to see what is missing, or set PUPPETEER_EXECUTABLE_PATH to another Chrome or Chromium.',
  });
}
