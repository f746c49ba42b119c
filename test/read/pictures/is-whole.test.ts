import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { isWhole } from '../../../scripts/read/pictures/is-whole.ts';

const FORMATS = ['png', 'jpeg', 'gif', 'webp'] as const;

for (const format of FORMATS) {
  test(`a ${format} is whole, and one that is cut off is not`, async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
    const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#777', noise } })
      .toFormat(format)
      .toBuffer();
    assert(isWhole(bytes, `image/${format}`));
    for (const length of [bytes.length - 2, bytes.length >> 1, 20, 3, 0]) {
      assert(!isWhole(bytes.subarray(0, length), `image/${format}`), `the first ${length} of ${bytes.length} bytes`);
    }
  });
}

test('a PNG with a changed byte is damaged', async () => {
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#777' } })
    .png()
    .toBuffer();
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] as number) ^ 1;
  assert(!isWhole(bytes, 'image/png'));
});

test('markers of a thumbnail do not end a JPEG', () => {
  const segment = [0xff, 0xe1, 0, 6, 0xff, 0xda, 0xff, 0xd9];
  assert(!isWhole(Uint8Array.from([0xff, 0xd8, ...segment, 0xff, 0xda, 0, 2, 1, 2, 3]), 'image/jpeg'));
  assert(isWhole(Uint8Array.from([0xff, 0xd8, ...segment, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]), 'image/jpeg'));
});
