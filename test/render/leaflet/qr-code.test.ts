import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Resvg } from '@resvg/resvg-js';
import { toHtml } from 'hast-util-to-html';
import decodeQR from 'qr/decode.js';
import { qrCode } from '../../../scripts/render/leaflet/qr-code.ts';

const ADDRESSES = [
  'https://example.org/',
  'https://example.org/a-hundred-years-after/fr/a-hundred-years-after.fr.html',
  `https://example.org/${'long/'.repeat(50)}`,
];

for (const address of ADDRESSES) {
  test(`the code of an address of ${address.length} letters is read back, as it is drawn`, async () => {
    const code = await qrCode(address, 'QR code');
    const svg = toHtml(code).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
    const { pixels, width, height } = new Resvg(svg, { fitTo: { mode: 'width', value: 600 } }).render();
    assert.equal(decodeQR({ data: Uint8Array.from(pixels), width, height }), address);
  });
}

test('has a name, and four light modules around it', async () => {
  const { properties, children } = await qrCode('https://example.org/', 'QR code with the address https://example.org/');
  assert.equal(properties.ariaLabel, 'QR code with the address https://example.org/');
  const path = children[1];
  const data = path?.type === 'element' ? String(path.properties.d) : '';
  const corners = [...data.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(
    ([, x, y, length]) => [Number(x), Number(y), Number(x) + Number(length)] as const,
  );
  const size = Number(String(properties.viewBox).split(' ')[2]);
  assert.equal(Math.min(...corners.map(([x]) => x)), 4);
  assert.equal(Math.min(...corners.map(([, y]) => y)), 4);
  assert.equal(Math.max(...corners.map(([, , end]) => end)), size - 4);
  assert.equal(Math.max(...corners.map(([, y]) => y)), size - 5);
});
