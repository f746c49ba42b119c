import type { VFile } from 'vfile';
import type { Colours } from '../model/design.ts';
import type { Report } from '../model/report.ts';

/** A colour of a design, or paper that no design chooses. */
type Ink = readonly [ground: keyof Colours, name: string] | '#ffffff' | '#000000';

/**
 * Report colours of a design that words can not be read in: WCAG 2.1, success criterion 1.4.3 for text, 1.4.11 for what is only marked by its
 * colour, technique G183 for links beside black text.
 *
 * @param file the settings of the design
 */
export function checkColours(colours: Colours, file: VFile, report: Report): void {
  for (const [one, other, least] of PAIRS) {
    const [first, second] = [colourOf(one, colours), colourOf(other, colours)];
    if (first === undefined || second === undefined) continue;
    // Cut, not rounded: 4.49 is not enough.
    const contrast = Math.floor(contrastOf(first, second) * 100) / 100;
    if (contrast >= least) continue;
    const [ground, name] = one;
    report(file, {
      rule: 'design:contrast',
      place: placeOf(String(file), ground, name),
      values: { ground, name, colour: first, other: second, contrast, least },
      actual: String(contrast),
      expected: [String(least)],
    });
  }
}

const PAIRS: readonly (readonly [one: Exclude<Ink, string>, other: Ink, least: number])[] = [
  ...(['light', 'dark'] as const).flatMap((ground) =>
    ['ink', 'quiet', 'accent'].flatMap((name) =>
      ['paper', 'raised'].map((below) => [[ground, name], [ground, below], 4.5] as const),
    ),
  ),
  [['epub', 'accent'], '#ffffff', 4.5],
  [['epub', 'accent'], '#000000', 3],
  // Large words.
  [['cover', 'ink'], ['cover', 'paper'], 3],
];

function colourOf(ink: Ink, colours: Colours): string | undefined {
  return typeof ink === 'string' ? ink : colours[ink[0]][ink[1]];
}

/** WCAG 2.1, contrast ratio. */
function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.1, relative luminance. */
function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Where a colour is given; the head of the file where it comes from a design below. */
function placeOf(text: string, ground: string, name: string): { line: number; column: number } {
  const block = text.indexOf(`${ground}:`);
  const at = block < 0 ? -1 : text.indexOf(`${name}:`, block);
  if (at < 0) return { line: 1, column: 1 };
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
