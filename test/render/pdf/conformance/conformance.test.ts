import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pdfLib } from '../../../../scripts/model/pdf-lib.ts';
import { checkConformance } from '../../../../scripts/render/pdf/post/conformance/check-conformance.ts';
import { createHost } from '../../../../scripts/support/host.ts';
import { buildPress } from '../../../build-press.ts';
import { MUTATIONS } from './mutations.ts';
import { noVeraPdf, veraPdf } from './vera-pdf.ts';

const { PDFDocument } = await pdfLib();

/** Open a PDF as it was written. */
function open(bytes: Uint8Array) {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** Take back the claim to the standard that is not asked about: each takes veraPDF its time. */
function claimingOnly(clause: string, bytes: Uint8Array): Uint8Array {
  const other = clause.startsWith('ua1') ? '<pdfaid:part>2<' : '<pdfuaid:part>1<';
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(other, other.replace(/\d/, '0')), 'latin1');
}

describe('a book with one of everything', () => {
  const host = createHost({
    root: join(import.meta.dirname, 'everything'),
    signal: new AbortController().signal,
    cache: false,
  });
  const books = new Map<string, Uint8Array>();
  before(async () => {
    for (const { lang, bytes } of await buildPress(host, ['pdf'])) books.set(lang, bytes);
  });
  after(() => host.close());

  test('claims both standards in both directions of writing, and has no fault', async () => {
    assert.deepEqual([...books.keys()].sort(), ['en', 'he']);
    for (const bytes of books.values()) {
      assert.deepEqual(await checkConformance(await open(bytes)), []);
      const text = Buffer.from(bytes).toString('latin1');
      for (const claim of ['<pdfuaid:part>1<', '<pdfaid:part>2<', '<pdfaid:conformance>A<'])
        assert.ok(text.includes(claim), claim);
    }
  });

  const broken = new Map<string, Uint8Array>();
  for (const [name, { kind, breakIt }] of Object.entries(MUTATIONS)) {
    test(`is found out: ${name}`, async () => {
      const document = await open(books.get('en') as Uint8Array);
      breakIt(document);
      const bytes = await document.save({ addDefaultPage: false, updateFieldAppearances: false });
      broken.set(name, bytes);
      const kinds = (await checkConformance(await open(bytes))).map((fault) => fault.kind);
      assert.ok(kinds.includes(kind), `${kind} is not among ${kinds.join(', ')}`);
    });
  }

  test('veraPDF agrees', { skip: noVeraPdf }, () => {
    const looked = Object.entries(MUTATIONS).flatMap(([name, { vera }]) => (vera ? [[name, vera] as const] : []));
    const files = looked.map(([name, vera]) => [name, claimingOnly(vera, broken.get(name) as Uint8Array)] as const);
    const failures = veraPdf(new Map([...books, ...files]));
    for (const lang of books.keys()) assert.deepEqual([...(failures.get(lang) ?? ['none'])], [], lang);
    const missed = looked.filter(([name, vera]) => !failures.get(name)?.has(vera));
    assert.deepEqual(missed, []);
  });
});
