import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { unzipSync } from 'fflate';
import { renderEpub } from '../../scripts/render/epub/render-epub.ts';
import { javaCheck, noJava } from '../render/epub/java-check.ts';
import { COMMONMARK } from './commonmark-examples.ts';
import type { Example } from './example.ts';
import { GFM } from './gfm-examples.ts';
import { editionOf } from './spec-press.ts';

/** Examples for one book: a fault is looked for in each of them alone only when the book has one. */
const BATCH = 110;

const examples = [...COMMONMARK, ...GFM];

for (let first = 0; first < examples.length; first += BATCH) {
  const batch = examples.slice(first, first + BATCH);
  test(`valid EPUB of ${batch[0]?.name} … ${batch.at(-1)?.name}`, async () => {
    const book = await epubOf(batch);
    if ((await faults(book)).length > 0) {
      for (const example of batch) assert.deepEqual(await faults(await epubOf([example])), [], described(example));
      assert.fail(`only together are they invalid: ${await faults(book)}`);
    }
    findAll(batch, textOf(book));
  });
}

test('EPUBCheck finds no fault in all of them', { skip: noJava }, async () => {
  assert.deepEqual(await javaCheck(await epubOf(examples)), []);
});

async function epubOf(batch: readonly Example[]): Promise<Uint8Array> {
  const { edition, host } = await editionOf(batch);
  return (await renderEpub(edition, host))[0]?.bytes as Uint8Array;
}

async function faults(epub: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(epub);
  return messages
    .filter(({ severity }) => severity !== 'usage' && severity !== 'info')
    .map(({ id, location, message }) => `${id} ${location?.path}: ${message}`);
}

/** Every letter of the examples is in the book, in order. */
function findAll(batch: readonly Example[], text: string): void {
  let at = 0;
  for (const example of batch) {
    if (example.html === undefined) continue;
    const wanted = plain(example.html);
    const found = text.indexOf(wanted, at);
    assert(found >= 0, `${described(example)}\nis not there as\n${wanted}\nafter\n${text.slice(at, at + 200)}`);
    at = found + wanted.length;
  }
}

/** The text of the pages between the contents and the colophon, in reading order. */
function textOf(epub: Uint8Array): string {
  const files = unzipSync(epub);
  const read = (name: string) => new TextDecoder().decode(files[`OEBPS/${name}`]);
  const hrefs = new Map(
    [...read('content.opf').matchAll(/<item id="([^"]+)" href="([^"]+)"/g)].map(([, id, href]) => [id, href]),
  );
  const spine = [...read('content.opf').matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => String(hrefs.get(id)));
  return spine
    .slice(3, -1)
    .map((name) => plain(read(name).replace(/^[\s\S]*?<body/, '<body')))
    .join('');
}

/** The letters of HTML, without markup and white space; a picture is its description. */
/** The text without markup and white space; marks that typography sets otherwise are made alike. */
function plain(html: string): string {
  return html
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([\da-f]+);|&#(\d+);|&(\w+);/gi, (_, hexadecimal, decimal, name) =>
      name
        ? String(decodeNamedCharacterReference(name))
        : String.fromCodePoint(Number.parseInt(hexadecimal ?? decimal, hexadecimal ? 16 : 10)),
    )
    .replace(/\s+/g, '')
    .replace(/["'“”„‘’‚«»]/g, '"')
    .replace(/[-–—]+/g, '-')
    .replace(/\.{3}/g, '…');
}

function described({ name, markdown }: Example): string {
  return `${name}\n${markdown}`;
}
