import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { buildPress } from '../build-press.ts';
import { checkPress, pressOf, printed } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';
import { TEXTS } from './texts.ts';

/** What no edition may hold, whatever the text: `evil.example` is where the texts would call. */
const FORBIDDEN = /evil\.example|href="?\s*javascript|(?<!")<script>alert|<[a-z][^<>]*\son(?:load|click|error)=|root:x:/i;

for (const { name, body, file, images = {}, rules, words } of TEXTS) {
  test(name, async () => {
    const pictures = Object.entries(images).map(([path, content]) => [`images/${path}`, content]);
    const text = file ?? `---\ntitle: Title\n---\n\n${body}`;
    const host = memoryHost(pressOf({ 'en.md': text, ...Object.fromEntries(pictures) }));
    const found = await checkPress(host);
    assert.deepEqual(
      [...new Set(found.map(({ rule }) => rule))].sort(),
      [...rules].sort(),
      printed(found).slice(0, 5).join('\n'),
    );
    const artifacts = await buildPress(host, ['html', 'epub']);
    const isBroken = found.some(({ severity }) => severity === 'error');
    assert.deepEqual(
      artifacts.map(({ format }) => format).filter((one) => one !== 'cover'),
      isBroken ? [] : ['html', 'epub'],
    );
    if (isBroken) return;
    const [html = '', ...pages] = artifacts.flatMap(({ format, bytes }) => texts(format, bytes));
    assert(html.includes(words ?? 'words'), html.slice(html.indexOf('<main')).slice(0, 2000));
    for (const page of [html, ...pages]) assert.doesNotMatch(page, FORBIDDEN);
  });
}

function texts(format: string, bytes: Uint8Array): readonly string[] {
  if (format === 'html') return [new TextDecoder().decode(bytes)];
  if (format !== 'epub') return [];
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xhtml|svg|css|opf|ncx)$/.test(path));
  return files.map(([, content]) => new TextDecoder().decode(content));
}
