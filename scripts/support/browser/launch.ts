import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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
      args: [...ownArguments()],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return { browser, close: () => end(browser as Browser).then(clean) };
  } catch (error) {
    const words = await complaint(found.path, profile, { ...env, ...found.env });
    await clean();
    throw asSurroundings(found.path, words, error);
  }
}

/** Start the browser once more to hear what it complains of: over the pipe it only falls silent. */
async function complaint(path: string, profile: string, env: NodeJS.ProcessEnv): Promise<string> {
  const args = ['--headless', ...ownArguments(), `--user-data-dir=${profile}`, '--dump-dom', 'about:blank'];
  const heard = promisify(execFile)(path, args, { env, timeout: 10_000, killSignal: 'SIGKILL' });
  return heard.then(
    ({ stderr }) => stderr,
    (error: { stderr?: string; message: string }) => error.stderr || error.message,
  );
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

function ownArguments(): readonly string[] {
  return process.getuid?.() === 0 ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS;
}

function asSurroundings(path: string, words: string, error: unknown): SurroundingsError {
  const library = /loading shared libraries: ([^\s:]+)/.exec(words)?.[1];
  const remedy = library
    ? `It needs ${library}: install the Chromium package of your system, which brings all that it needs.`
    : /sandbox|namespace/i.test(words)
      ? 'Its sandbox is not allowed here: permit unprivileged user namespaces, or install the Chromium package of your system.'
      : 'Try another Chrome or Chromium with PUPPETEER_EXECUTABLE_PATH.';
  const cause = new Error(words.trim() || 'The browser said nothing.', { cause: error });
  return new SurroundingsError(`The browser ${path} could not be started.`, { cause, remedy });
}
