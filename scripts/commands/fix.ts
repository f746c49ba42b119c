import type { VFile } from 'vfile';
import { OutsideError, SurroundingsError } from '../model/host.ts';
import { type Message, ruleOf } from '../model/report.ts';
import { type Checked, check, mend, type Obstacle, type Surroundings } from '../pipeline.ts';
import type { OpenHost } from '../support/host.ts';
import { isMendable } from './diagnostics.ts';

/** What was mended, in the shape that `--report json` promises. */
export interface Fixed {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly actual: string;
  readonly replacement: string;
}

export interface FixedPress {
  /** The press as it is now. */
  readonly checked: Checked;
  readonly fixed: readonly Fixed[];
  /** Why a fix that a message offers was not made. */
  readonly left: ReadonlyMap<Message, Obstacle>;
  /** A file that could not be written; the others were. */
  readonly failed?: SurroundingsError;
}

/** Mending one fault may show another behind it: so often the press is looked at again. */
const ROUNDS = 8;

/**
 * Mend what the rules say is safe, in the files themselves, until nothing more can be mended.
 *
 * A text is never brought back to what it was in an earlier round, so that two rules that want opposite things come to rest.
 */
export async function fixPress(wanted: readonly string[], press: Surroundings & { host: OpenHost }): Promise<FixedPress> {
  const fixed: Fixed[] = [];
  const seen = new Set<string>();
  let failed: SurroundingsError | undefined;
  for (let round = 1; ; round += 1) {
    const checked = await check(wanted, press);
    const left = new Map<Message, Obstacle>();
    let isChanged = false;
    for (const file of new Set(checked.files)) {
      if (press.host.signal.aborted || failed || round > ROUNDS || !offersFix(file)) continue;
      const bytes = await press.host.read(file.path).catch(() => undefined);
      // Whoever took the file away meanwhile will hear of it when it is looked at again.
      if (!bytes) continue;
      seen.add(keyOf(file, bytes));
      const mended = await mend(file, bytes);
      for (const [message, obstacle] of mended.left) left.set(message, obstacle);
      if (!mended.bytes || seen.has(keyOf(file, mended.bytes))) continue;
      failed = await rewrite(press.host, file, mended.bytes);
      if (failed) continue;
      isChanged = true;
      for (const message of mended.done) {
        const { start, end, text } = message.fix;
        const { line = 1, column = 1 } = message;
        const actual = String(file).slice(start, end);
        fixed.push({ path: file.path, line, column, rule: ruleOf(message), actual, replacement: text });
      }
    }
    if (!isChanged) return { checked, fixed, left, ...(failed && { failed }) };
  }
}

function offersFix(file: VFile): boolean {
  return isMendable(file) && (file.messages as readonly Message[]).some(({ fix }) => fix);
}

function keyOf(file: VFile, bytes: Uint8Array): string {
  return `${file.path}\n${Buffer.from(bytes).toString('latin1')}`;
}

async function rewrite(host: OpenHost, file: VFile, bytes: Uint8Array): Promise<SurroundingsError | undefined> {
  try {
    await host.rewrite(file.path, bytes);
    return undefined;
  } catch (error) {
    if (error instanceof SurroundingsError) return error;
    if (error instanceof OutsideError) return new SurroundingsError(`${error.message}.`, { cause: error });
    throw error;
  }
}
