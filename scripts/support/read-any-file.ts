import { readFile } from 'node:fs/promises';
import { SurroundingsError } from '../model/host.ts';

/**
 * Read a file that the user names on the command line, wherever it is.
 *
 * @throws SurroundingsError when it can not be read
 */
export async function readAnyFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new SurroundingsError(`${path} could not be read (${code ?? message}).`, {
      cause: error,
      remedy: 'Check its name and permissions.',
    });
  }
}
