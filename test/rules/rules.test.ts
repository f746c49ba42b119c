import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { RULES } from '../../scripts/model/rule.ts';
import { findBrowser } from '../../scripts/support/browser/find-browser.ts';
import { createPrinter } from '../../scripts/support/browser/print.ts';
import { buildAndCheckPress, checkPress, pressAndCheckPress, printed } from '../check-press.ts';
import { matchesGolden } from '../golden.ts';
import { casesOf } from './cases.ts';

const HAS_BROWSER = await findBrowser().then(
  () => true,
  () => false,
);

const printer = createPrinter();
after(() => printer.close());

for (const rule of Object.keys(RULES)) {
  test(rule, async (t) => {
    const cases = await casesOf(rule);
    if (cases.some(({ isBuilt, isPressed }) => isBuilt || isPressed) && !HAS_BROWSER) return t.skip('there is no browser here');
    const messages: string[] = [];
    // Pages are counted by who sets them; what stands out of one is seen by who builds it.
    const pages = rule === 'print:pages' || rule === 'print:fitted';
    for (const { name, isBuilt, isPressed, host: own } of cases) {
      const builds = isBuilt || rule === 'print:overfull';
      const host = builds || isPressed ? { ...own, print: printer.print } : own;
      const look = (lang: string) => {
        if (isPressed) return pressAndCheckPress(host, lang);
        return builds ? buildAndCheckPress(host, lang) : checkPress(host, lang, pages);
      };
      const found = await look('en');
      if (name.startsWith('ok')) {
        assert.deepEqual(printed(found), [], `${name} is no good example`);
        continue;
      }
      assert(
        found.some((one) => one.rule === rule),
        `${name} does not break the rule`,
      );
      for (const { rule: broken, url } of found) assert.equal(url, `docs/rules.md#${broken.replace(':', '-')}`);
      messages.push(name, ...printed(found), ...printed(await look('fr')), '');
    }
    assert(cases.some(({ name }) => name.startsWith('ok')) && messages.length > 0, 'a rule needs an ok and a not-ok example');
    await matchesGolden(join(import.meta.dirname, ...rule.split(':'), 'messages.txt'), messages.join('\n'));
  });
}

test('every folder of examples belongs to a rule', async () => {
  const folders = async (path: string) =>
    (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const rules: string[] = [];
  for (const source of await folders(import.meta.dirname))
    for (const name of await folders(join(import.meta.dirname, source))) rules.push(`${source}:${name}`);
  assert.deepEqual(rules.sort(), Object.keys(RULES).sort());
});
