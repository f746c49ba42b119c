import type { OutputProfile } from '../../../../model/prepress.ts';
import { limitInks } from './ink-limit.ts';

/** Red, green and blue from 0 to 255, one behind the other. */
type Pixels = Uint8Array;

/** How colours of a screen become inks. */
export interface Separation {
  /** Make four bytes of ink, 0 to 255, of every three of `pixels`, none above the limit. */
  separate(pixels: Pixels): Promise<Uint8Array>;
}

/**
 * Make the function that turns colours of a screen into inks: by the printer's profile where there is one, else by the plain rule, which
 * knows nothing of ink and paper.
 *
 * @param profilePath of a CMYK profile, on disk
 * @param inkLimit percent of one ink
 */
export function createSeparation(profilePath: string | undefined, inkLimit: number): Separation {
  const limit = Math.floor(inkLimit * 2.55);
  return {
    async separate(pixels) {
      const inks = profilePath === undefined ? plainly(pixels) : await byProfile(pixels, profilePath);
      for (let at = 0; at < inks.length; at += 4) limitInks(inks, at, 255, limit);
      return inks;
    },
  };
}

/** The profile that drives plates for process colours; one for black alone needs no table. */
export function separatingPath(profile: OutputProfile | undefined, locate: (path: string) => string): string | undefined {
  return profile?.space === 'cmyk' ? locate(profile.path) : undefined;
}

/** The complement of each colour, with what the three share printed in black (ISO 32000-2, 10.4.2.4, all of the gray removed). */
function plainly(pixels: Pixels): Uint8Array {
  const inks = new Uint8Array((pixels.length / 3) * 4);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) {
    const [c, m, y] = [255 - (pixels[from] as number), 255 - (pixels[from + 1] as number), 255 - (pixels[from + 2] as number)];
    const k = Math.min(c, m, y);
    inks[to] = c - k;
    inks[to + 1] = m - k;
    inks[to + 2] = y - k;
    inks[to + 3] = k;
  }
  return inks;
}

async function byProfile(pixels: Pixels, path: string): Promise<Uint8Array> {
  if (pixels.length === 0) return new Uint8Array(0);
  const { default: sharp } = await import('sharp');
  const count = pixels.length / 3;
  // Long rows of pixels: no picture is wider than that.
  const width = Math.min(count, ROW);
  const height = Math.ceil(count / width);
  const whole = new Uint8Array(width * height * 3);
  whole.set(pixels);
  const made = await sharp(whole, { raw: { width, height, channels: 3 } })
    .withIccProfile(path)
    .toColourspace('cmyk')
    .raw()
    .toBuffer();
  return new Uint8Array(made.buffer, made.byteOffset, count * 4);
}

const ROW = 8192;
