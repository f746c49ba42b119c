import { join } from 'node:path';
import { test } from 'node:test';
import { OWN_ROOT } from '../../scripts/support/host.ts';
import { matchesGolden } from '../golden.ts';
import { rulesDocument } from './document.ts';

test('docs/rules.md says what the rules are', async () => {
  await matchesGolden(join(OWN_ROOT, 'docs', 'rules.md'), await rulesDocument());
});
