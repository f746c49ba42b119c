/** `prepress:` of `tract.yaml` or `book.yaml`: how the files for a printer are made. What is left out has a default. */
export interface PrepressSettings {
  /** Printed beyond the trimmed page on every side, in millimetres. */
  readonly bleed?: number;
  readonly marks?: readonly PrinterMark[];
  /** `unusable` stands for one that was refused, with a message: nothing is made for the press then. */
  readonly profile?: OutputProfile | 'unusable';
  /** By CSS colour (`#c8102e`, `crimson`), or by the name of a custom property of the design's `print.css` without its dashes. */
  readonly inks?: Readonly<Record<string, Ink>>;
  readonly images?: 'gray' | 'cmyk';
  /** The most ink on one spot, all plates together, in percent of one. */
  readonly inkLimit?: number;
  /** Pixels per inch that pictures should have at the size they are printed in. */
  readonly resolution?: number;
}

/** Drawn outside the bleed: where to cut, and how the plates lie on each other. */
export const PRINTER_MARKS = ['crop', 'registration'] as const;
export type PrinterMark = (typeof PRINTER_MARKS)[number];

/** Cyan, magenta, yellow and black, each in percent. */
type Cmyk = readonly [number, number, number, number];

/** What a colour is printed with: process inks, or a spot ink, which process inks stand in for where it is not at hand. */
export interface Ink {
  readonly spot?: string;
  readonly cmyk: Cmyk;
}

/** The printer's ICC profile, as far as it tells of itself. */
export interface OutputProfile {
  /** Below the press. */
  readonly path: string;
  readonly space: 'cmyk' | 'gray';
  /** In its own words: `PSO Uncoated v3`. */
  readonly description: string;
  /** The name of its printing condition in the ICC's registry, where it says that it has one: `FOGRA52`. */
  readonly condition?: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
}

/** Settings with nothing left out. */
export type Prepress = Required<Omit<PrepressSettings, 'profile'>> & { readonly profile?: OutputProfile };

/** Fill in what settings leave out: three millimetres of bleed and the figures that printers of sheets ask for most. */
export function completePrepress({ profile, ...settings }: PrepressSettings = {}): Prepress {
  return {
    ...{ bleed: 3, marks: ['crop'], inks: {}, images: 'cmyk', inkLimit: 300, resolution: 300 },
    ...settings,
    ...(profile && profile !== 'unusable' && { profile }),
  };
}
