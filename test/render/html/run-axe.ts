import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Look at a page as it is now with axe: the rules that it breaks, and where. */
export async function runAxe(page: Page): Promise<readonly (readonly [rule: string, where: readonly string[]])[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe;
    return (await run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)] as const);
  });
}
