import { resolve } from 'node:path';
import { SurroundingsError } from '../model/host.ts';
import { browserVersion, type FoundBrowser, findBrowser } from '../support/browser/find-browser.ts';
import { cacheFolder } from '../support/cache.ts';
import { findRoot } from '../support/find-root.ts';
import { createHost } from '../support/host.ts';
import { ownVersion } from '../support/own-version.ts';
import { type Context, EXIT } from './context.ts';

export interface DoctorOptions {
  readonly root?: string;
  readonly json?: boolean;
}

/** Tell what is installed, which browser is used, and what is missing and how to get it. The browser is tried: found is not yet working. */
export async function runDoctor(options: DoctorOptions, context: Context): Promise<number> {
  const { t, env, stdout } = context;
  const root = await findRoot(resolve(context.cwd, options.root ?? '.'));
  const browser = await tryBrowser(root ?? context.cwd, context.signal);
  const findings = {
    tract: await ownVersion(),
    node: process.versions.node,
    press: root ?? null,
    cache: cacheFolder(env),
    browser,
  };
  if (options.json) {
    stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  } else {
    const lines = [
      [t('cli.doctor.version'), findings.tract],
      [t('cli.doctor.node'), findings.node],
      [t('cli.doctor.press'), findings.press ?? t('cli.doctor.noPress')],
      [t('cli.doctor.cache'), findings.cache],
      [t('cli.doctor.browser'), ...browserLines(browser, context)],
    ];
    const width = Math.max(...lines.map(([label = '']) => label.length)) + 2;
    for (const [label = '', ...rest] of lines) {
      rest.forEach((text, index) => {
        stdout.write(`${(index === 0 ? label : '').padEnd(width)}${text}\n`);
      });
    }
    stdout.write(`\n${t(browser.works ? 'cli.doctor.ok' : 'cli.doctor.missing')}\n`);
  }
  return browser.works ? EXIT.done : EXIT.usage;
}

interface TriedBrowser {
  readonly path: string | null;
  readonly kind: FoundBrowser['kind'] | null;
  readonly version: string | null;
  readonly works: boolean;
  readonly fault: string | null;
  readonly remedy: string | null;
}

async function tryBrowser(root: string, signal: AbortSignal): Promise<TriedBrowser> {
  let found: FoundBrowser | undefined;
  const host = createHost({ root, signal, cache: false });
  try {
    found = await findBrowser();
    const version = (await browserVersion(found)) ?? null;
    await host.print({ html: '<!doctype html><title>-</title><p>-', files: new Map() });
    return { path: found.path, kind: found.kind, version, works: true, fault: null, remedy: null };
  } catch (error) {
    if (!(error instanceof SurroundingsError)) throw error;
    const { message: fault, remedy = null } = error;
    return { path: found?.path ?? null, kind: found?.kind ?? null, version: null, works: false, fault, remedy };
  } finally {
    await host.close();
  }
}

function browserLines({ path, kind, version, works, fault, remedy }: TriedBrowser, { t }: Context): readonly string[] {
  const place =
    path === null ? [] : [`${version ?? ''} ${t(`cli.doctor.${kind}`, { name: '@sparticuz/chromium' })}`.trim(), path];
  return [...place, ...(works ? [t('cli.doctor.works')] : [fault ?? '', remedy ?? '']).filter((line) => line !== '')];
}
