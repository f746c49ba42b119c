import assert from 'node:assert/strict';
import type { Design } from '../../scripts/model/design.ts';
import { readDesign } from '../../scripts/read/read-design.ts';
import { OWN_ROOT } from '../../scripts/support/host.ts';
import { diskHost } from '../disk-host.ts';

/** Read a design of the tool's own. */
export async function ownDesign(name = 'classic'): Promise<Design> {
  const { design } = await readDesign(diskHost(OWN_ROOT), name, (_, problem) => assert.fail(JSON.stringify(problem)));
  assert(design);
  return design;
}
