import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Diagnostic } from '../../scripts/commands/diagnostics.ts';
import { createPrinter } from '../../scripts/support/browser/print.ts';
import { pressOf, printed } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';
import { wordsOf } from '../render/pdf/read-pdf.ts';
import { setPress } from '../set-press.ts';
import { PRINTED } from './print.ts';

const printer = createPrinter();
after(() => printer.close());

for (const { name, body = '', images = {}, rules, lang = 'en', title = 'Title' } of PRINTED) {
  test(name, async () => {
    const pictures = Object.entries(images).map(([path, content]) => [`images/${path}`, content]);
    const text = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`;
    const host = { ...memoryHost(pressOf({ [`${lang}.md`]: text, ...Object.fromEntries(pictures) })), print: printer.print };
    const { found, artifacts } = await setPress(host);
    assert.deepEqual(rulesOf(found), [...rules].sort(), printed(found).slice(0, 5).join('\n'));
    const [pdf] = artifacts;
    assert(pdf, 'it is printed');
    if (rules.includes('print:overfull')) return;
    const expected = body.match(/\b[a-z]+\d+\b/g) ?? body.match(/\b(?:before|after|words)\b/g) ?? [];
    assert.deepEqual(await wordsOf(pdf.bytes, expected), [...expected].sort());
  });
}

function rulesOf(found: readonly Diagnostic[]): readonly string[] {
  return [...new Set(found.map(({ rule }) => rule))].sort();
}
