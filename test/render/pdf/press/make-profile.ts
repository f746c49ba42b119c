/** What a made-up profile says of itself. */
export interface ProfileOptions {
  readonly space?: 'CMYK' | 'GRAY' | 'RGB ';
  readonly deviceClass?: 'prtr' | 'mntr';
  /** The name of a registered printing condition. */
  readonly condition?: string;
  /** Leave out what turns colours into inks. */
  readonly withoutTables?: boolean;
}

/**
 * Make an ICC profile of version 2 for an imagined press (ICC.1:2001-04), without a measurement of a real one, so that nobody's rights are
 * in it. Its inks are perfect filters over white paper; its darkest colours take all four inks, so that a limit of ink has something to do.
 */
export function makeProfile({
  space = 'CMYK',
  deviceClass = 'prtr',
  condition,
  withoutTables,
}: ProfileOptions = {}): Uint8Array {
  const text = (words: string) => Buffer.concat([Buffer.from('text\0\0\0\0'), Buffer.from(`${words}\0`)]);
  const tags: [string, Buffer][] = [
    ['desc', description('Imagined Press')],
    ['cprt', text('No rights reserved')],
    ['wtpt', Buffer.concat([Buffer.from('XYZ \0\0\0\0'), fixed(0.9642), fixed(1), fixed(0.8249)])],
    ...(condition ? [['targ', text(`ICCHDAT ${condition}`)] as [string, Buffer]] : []),
  ];
  if (!withoutTables) {
    if (space === 'CMYK') tags.push(['A2B0', table(4, 3, 9, labOfInks)], ['B2A0', table(3, 4, 17, inksOfLab)]);
    else tags.push(['kTRC', Buffer.concat([Buffer.from('curv\0\0\0\0'), u32(0)])]);
  }
  const start = 132 + 12 * tags.length;
  let offset = start;
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  for (const [name, body] of tags) {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    entries.push(Buffer.from(name), u32(offset), u32(body.length));
    bodies.push(padded);
    offset += padded.length;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x02400000, 8);
  header.write(deviceClass, 12, 'latin1');
  header.write(space, 16, 'latin1');
  header.write(space === 'CMYK' ? 'Lab ' : 'XYZ ', 20, 'latin1');
  header.write('acsp', 36, 'latin1');
  Buffer.concat([fixed(0.9642), fixed(1), fixed(0.8249)]).copy(header, 68);
  return new Uint8Array(Buffer.concat([header, u32(tags.length), ...entries, ...bodies]));
}

/** A table of 16 bits, `side` points along each axis, between straight curves. */
function table(
  inputs: number,
  outputs: number,
  side: number,
  valueAt: (point: readonly number[]) => readonly number[],
): Buffer {
  const head = Buffer.alloc(52);
  head.write('mft2', 0, 'latin1');
  head.set([inputs, outputs, side], 8);
  for (const diagonal of [0, 4, 8]) head.writeInt32BE(0x10000, 12 + 4 * diagonal);
  head.writeUInt16BE(2, 48);
  head.writeUInt16BE(2, 50);
  const straight = (count: number) => Buffer.concat(Array.from({ length: count }, () => Buffer.from([0, 0, 255, 255])));
  const grid = Buffer.alloc(side ** inputs * outputs * 2);
  for (let index = 0; index < side ** inputs; index += 1) {
    // The last axis runs fastest.
    const point = Array.from(
      { length: inputs },
      (_, axis) => (Math.floor(index / side ** (inputs - 1 - axis)) % side) / (side - 1),
    );
    for (const [at, value] of valueAt(point).entries()) {
      grid.writeUInt16BE(Math.round(Math.min(1, Math.max(0, value)) * 65535), (index * outputs + at) * 2);
    }
  }
  return Buffer.concat([head, straight(inputs), grid, straight(outputs)]);
}

/** Lab as tables of version 2 hold it: lightness up to FF00, a and b from -128. */
function labOfInks([c = 0, m = 0, y = 0, k = 0]: readonly number[]): readonly number[] {
  const [X, Y, Z] = xyzOf([(1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k)]);
  const f = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116);
  const [fx, fy, fz] = [f(X / 0.9642), f(Y), f(Z / 0.8249)];
  return [((116 * fy - 16) / 100) * (0xff00 / 0xffff), (500 * (fx - fy) + 128) / 255.996, (200 * (fy - fz) + 128) / 255.996];
}

function inksOfLab([l = 0, a = 0, b = 0]: readonly number[]): readonly number[] {
  const fy = ((l / (0xff00 / 0xffff)) * 100 + 16) / 116;
  const [fx, fz] = [fy + (a * 255.996 - 128) / 500, fy - (b * 255.996 - 128) / 200];
  const g = (value: number) => (value > 6 / 29 ? value ** 3 : (value - 16 / 116) * 3 * (6 / 29) ** 2);
  const [c, m, y] = rgbOf([g(fx) * 0.9642, g(fy), g(fz) * 0.8249]).map((one) => 1 - one) as [number, number, number];
  return [c, m, y, Math.max(0, Math.min(c, m, y) - 0.5) * 2];
}

/** sRGB with its white moved to that of profiles, D50 (IEC 61966-2-1; Bradford). */
const TO_XYZ = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
] as const;
const TO_RGB = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
] as const;

function xyzOf(rgb: readonly number[]): [number, number, number] {
  const linear = rgb.map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4));
  return TO_XYZ.map((row) => row.reduce((sum, factor, at) => sum + factor * (linear[at] as number), 0)) as [
    number,
    number,
    number,
  ];
}

function rgbOf(xyz: readonly number[]): readonly number[] {
  const linear = TO_RGB.map((row) => row.reduce((sum, factor, at) => sum + factor * (xyz[at] as number), 0));
  return linear.map((one) => {
    const light = Math.min(1, Math.max(0, one));
    return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  });
}

function description(words: string): Buffer {
  const letters = Buffer.from(`${words}\0`);
  return Buffer.concat([Buffer.from('desc\0\0\0\0'), u32(letters.length), letters, Buffer.alloc(78)]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function fixed(value: number): Buffer {
  return u32(Math.round(value * 65536));
}
