import assert from 'node:assert/strict';
import { test } from 'node:test';
import { srgbProfile } from '../../../scripts/render/pdf/post/colour/srgb-profile.ts';

const profile = Buffer.from(srgbProfile());

/** The places of the profile's elements by their tags (ICC.1:2001-04, 6.2). */
function elements(): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 132; at < 132 + profile.readUInt32BE(128) * 12; at += 12) {
    const start = profile.readUInt32BE(at + 4);
    assert.equal(start % 4, 0);
    found.set(profile.toString('latin1', at, at + 4), profile.subarray(start, start + profile.readUInt32BE(at + 8)));
  }
  return found;
}

test('is a display profile of version 2, as long as it says, with all elements of a matrix profile', () => {
  assert.equal(profile.readUInt32BE(0), profile.length);
  assert.equal(profile.toString('latin1', 8, 40).replace(/[^\x20-\x7E]/g, ''), 'mntrRGB XYZ acsp');
  assert.equal(profile[8], 2);
  assert.deepEqual([...elements().keys()].sort(), 'bTRC bXYZ cprt desc gTRC gXYZ rTRC rXYZ wtpt'.split(' '));
});

test('makes white of the three colours together', () => {
  const [red, green, blue, white] = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt'].map((name) => {
    const data = elements().get(name) as Buffer;
    return [8, 12, 16].map((at) => data.readInt32BE(at) / 0x10000);
  }) as [number[], number[], number[], number[]];
  for (const axis of [0, 1, 2]) {
    const sum = (red[axis] ?? 0) + (green[axis] ?? 0) + (blue[axis] ?? 0);
    assert.ok(Math.abs(sum - (white[axis] ?? 0)) < 0.0005, `${sum} is not ${white[axis]}`);
  }
});

test('has the curve of sRGB: half as bright is 188 of 255', () => {
  const curve = elements().get('rTRC') as Buffer;
  assert.equal(curve.readUInt32BE(8), 256);
  const light = (value: number) => curve.readUInt16BE(12 + value * 2) / 0xffff;
  assert.equal(light(0), 0);
  assert.equal(light(255), 1);
  assert.ok(Math.abs(light(188) - 0.5) < 0.005);
});
