import type { Ink, Prepress } from '../../../../model/prepress.ts';
import { limitInks } from './ink-limit.ts';
import type { Separation } from './separate.ts';

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** How a colour is written for the press; shares from 0 to 1. */
export type PressColour =
  | { readonly type: 'process'; readonly inks: readonly [number, number, number, number] }
  | { readonly type: 'spot'; readonly name: string; readonly inks: readonly [number, number, number, number] }
  /** For a press that prints black alone: 0 is black. */
  | { readonly type: 'gray'; readonly level: number };

/** What every colour of a document is printed with. */
export type Palette = (colour: Rgb) => PressColour;

/**
 * Choose the inks of colours: those that the settings name for them, black alone for grays, and for the rest what the separation gives.
 *
 * A gray of three inks would have coloured edges wherever the plates lie a hair apart; text is where that shows.
 *
 * @param inks by colour, as `rgbKey` writes it
 */
export async function createPalette(
  colours: Iterable<Rgb>,
  inks: ReadonlyMap<string, Ink>,
  { separate }: Separation,
  { inkLimit, profile }: Prepress,
): Promise<Palette> {
  const isGray = profile?.space === 'gray';
  const known = new Map<string, PressColour>();
  const chromatic: Rgb[] = [];
  for (const colour of colours) {
    const key = rgbKey(colour);
    if (known.has(key)) continue;
    const [red, green, blue] = colour;
    const ink = inks.get(key);
    if (ink) known.set(key, ofInk(ink, inkLimit, isGray));
    else if (isGray) known.set(key, { type: 'gray', level: four(luminance(colour) / 255) });
    else if (red === green && green === blue) known.set(key, { type: 'process', inks: [0, 0, 0, four(1 - red / 255)] });
    else {
      known.set(key, { type: 'process', inks: [0, 0, 0, 0] });
      chromatic.push(colour);
    }
  }
  const separated = await separate(Uint8Array.from(chromatic.flat()));
  for (const [index, colour] of chromatic.entries()) {
    const shares = [0, 1, 2, 3].map((plate) => four((separated[index * 4 + plate] as number) / 255));
    known.set(rgbKey(colour), { type: 'process', inks: shares as [number, number, number, number] });
  }
  return (colour) => {
    const found = known.get(rgbKey(colour));
    if (!found) throw new Error(`no ink was chosen for ${rgbKey(colour)}`);
    return found;
  };
}

function ofInk({ spot, cmyk }: Ink, inkLimit: number, isGray: boolean): PressColour {
  const percent = [...cmyk];
  limitInks(percent, 0, 100, inkLimit);
  const inks = percent.map((one) => four(one / 100)) as [number, number, number, number];
  if (spot !== undefined) return { type: 'spot', name: spot, inks };
  if (!isGray) return { type: 'process', inks };
  return { type: 'gray', level: four(lightOf(inks)) };
}

/** How light inks leave the paper, 0 to 1 (ISO 32000-2, 10.4.2.3). */
export function lightOf([c, m, y, k]: readonly [number, number, number, number]): number {
  return 1 - Math.min(1, k + 0.3 * c + 0.59 * m + 0.11 * y);
}

export function rgbKey(colour: Rgb): string {
  return colour.join(' ');
}

/** How light a colour is, 0 to 255 (the weights of ISO 32000-2, 10.4.2.2). */
export function luminance([red, green, blue]: Rgb): number {
  return 0.3 * red + 0.59 * green + 0.11 * blue;
}

/** Cut to four places, as many as the browser writes: rounding up could pass the limit of ink. */
function four(share: number): number {
  return Math.floor(share * 10_000 + 1e-6) / 10_000;
}
