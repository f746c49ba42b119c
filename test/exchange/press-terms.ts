import type { Term } from '../../scripts/model/glossary.ts';
import { readGlossary } from '../../scripts/read/glossary/read-glossary.ts';
import { OWN_ROOT } from '../../scripts/support/host.ts';
import { diskHost } from '../disk-host.ts';

/** The terms of the glossary of this repository. */
export async function pressTerms(): Promise<readonly Term[]> {
  const { glossary } = await readGlossary(diskHost(OWN_ROOT), (file, { rule }) => {
    throw new Error(`${file.path} breaks ${rule}`);
  });
  return glossary.terms;
}
