/**
 * Write an ICC profile of sRGB: a display profile of version 2 (ICC.1:2001-04) with the numbers of IEC 61966-2-1, its primaries adapted
 * to the white D50. The curve has a point for each of the 256 values of a byte.
 */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB')],
    ['cprt', element('text', Buffer.from('No copyright.\0'))],
    ['wtpt', colour(0.9642, 1, 0.8249)],
    ['rXYZ', colour(0.43607, 0.22249, 0.01392)],
    ['gXYZ', colour(0.38515, 0.71687, 0.09708)],
    ['bXYZ', colour(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const elements = [...new Set(tags.map(([, data]) => data))];
  const start = HEADER_BYTES + 4 + tags.length * 12;
  const offsets = new Map<Buffer, number>();
  let size = start;
  for (const data of elements) {
    offsets.set(data, size);
    size += data.length;
  }
  const table = tags.map(([name, data]) =>
    Buffer.concat([Buffer.from(name), uint32(offsets.get(data) as number, data.length)]),
  );
  return Buffer.concat([header(size), uint32(tags.length), ...table, ...elements]);
}

const HEADER_BYTES = 128;

/** ICC.1:2001-04, 6.1; its date is a fixed one. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [at, value] of [2000, 1, 1].entries()) bytes.writeUInt16BE(value, 24 + at * 2);
  bytes.write('acsp', 36, 'latin1');
  fixedPoint(0.9642, 1, 0.8249).copy(bytes, 68);
  return bytes;
}

/** An element of the profile: its type, four bytes for later, its data, filled up to a whole number of words. */
function element(type: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), Buffer.alloc(4), data, Buffer.alloc(-data.length & 3)]);
}

/** ICC.1:2001-04, 6.5.17: the words in ASCII, and none in Unicode or for the Macintosh. */
function description(words: string): Buffer {
  return element(
    'desc',
    Buffer.concat([uint32(words.length + 1), Buffer.from(`${words}\0`), Buffer.alloc(4 + 4 + 2 + 1 + 67)]),
  );
}

function colour(x: number, y: number, z: number): Buffer {
  return element('XYZ ', fixedPoint(x, y, z));
}

/** IEC 61966-2-1: nearly a power of 2.2, straight at its foot. */
function toneCurve(): Buffer {
  const points = Buffer.alloc(4 + 256 * 2);
  points.writeUInt32BE(256, 0);
  for (let value = 0; value < 256; value += 1) {
    const part = value / 255;
    const light = part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    points.writeUInt16BE(Math.round(light * 0xffff), 4 + value * 2);
  }
  return element('curv', points);
}

function fixedPoint(...values: readonly number[]): Buffer {
  return uint32(...values.map((value) => Math.round(value * 0x10000)));
}

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
}
