import { resolve } from 'node:path';
import type { Language } from '../model/language.ts';
import { type Report, reporter } from '../model/report.ts';
import type { Translate } from '../model/strings.ts';
import type { Surroundings } from '../pipeline.ts';
import { findRoot } from '../support/find-root.ts';
import { createHost, type OpenHost } from '../support/host.ts';
import { stringLoader } from '../support/load-strings.ts';

/** What `cli.ts` knows of the world and hands to a command. */
export interface Context {
  readonly t: Translate;
  readonly language: Language;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** The codes of PRODUCT: done, problems in the content, wrong usage or surroundings, interrupted. */
export const EXIT = { done: 0, content: 1, usage: 2, interrupted: 130 } as const;

/** The user asked for something that can not be: told in one sentence, with exit code 2. */
export class UsageError extends Error {}

/** Open the press that a command works in. `close` must be called when it is done. */
export async function openPress(
  { t, cwd, signal }: Context,
  { root, cache = true }: { root?: string | undefined; cache?: boolean },
): Promise<Surroundings & { root: string; host: OpenHost }> {
  const found = await findRoot(root === undefined ? cwd : resolve(cwd, root));
  // A folder that was named is meant itself, not one above it.
  if (!found || (root !== undefined && found !== resolve(cwd, root))) throw new UsageError(t('cli.fault.noPress'));
  const host = createHost({ root: found, signal, cache });
  const report: Report = reporter(t);
  return { root: found, host, report, strings: stringLoader(host) };
}
