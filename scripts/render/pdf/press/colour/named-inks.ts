import type { Ink } from '../../../../model/prepress.ts';
import { type Rgb, rgbKey } from './palette.ts';

/**
 * Find out which colours the keys of `inks` stand for: `#c8102e` and `crimson` for themselves, `accent` for what the design's style
 * sheet gives as `--accent`.
 *
 * @returns the inks by colour, and the keys that stand for none, or for black
 */
export async function namedInks(
  inks: Readonly<Record<string, Ink>>,
  styleSheet: string,
): Promise<{ readonly inks: ReadonlyMap<string, Ink>; readonly unknown: readonly string[] }> {
  const found = new Map<string, Ink>();
  const unknown: string[] = [];
  for (const [key, ink] of Object.entries(inks)) {
    const colour = await colourOf(customProperty(key, styleSheet) ?? key);
    // A design that prints in black alone has no colour to give: its black stays black.
    if (colour?.some((part) => part > 0)) found.set(rgbKey(colour), ink);
    else unknown.push(key);
  }
  return { inks: found, unknown };
}

function customProperty(name: string, styleSheet: string): string | undefined {
  if (name.startsWith('#')) return undefined;
  // The last declaration counts, as in the browser.
  return [...styleSheet.matchAll(/--([\w-]+)\s*:\s*(#[\da-f]{3,6}|[a-z]+)\s*[;}]/gi)].findLast(([, own]) => own === name)?.[2];
}

async function colourOf(value: string): Promise<Rgb | undefined> {
  const digits = /^#([\da-f]{6})$/i.exec(value)?.[1] ?? /^#([\da-f]{3})$/i.exec(value)?.[1]?.replace(/./g, '$&$&');
  if (digits) return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
  // The library that sets pictures knows the names that CSS has.
  const { default: sharp } = await import('sharp');
  try {
    const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: value } })
      .raw()
      .toBuffer();
    return [pixel[0] as number, pixel[1] as number, pixel[2] as number];
  } catch {
    return undefined;
  }
}
