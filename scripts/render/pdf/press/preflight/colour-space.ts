import type { PDFDict, PDFName as PDFNameType, PDFObject } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';

/** A colour space as far as plates are concerned. */
export interface Space {
  /** `DeviceRGB`, `ICCBased RGB`, `Separation`, … */
  readonly kind: string;
  /** The inks that its components are, in order; none for colours of a screen, and for patterns. */
  readonly inks: readonly string[];
  /** Whether its components are light, 1 for paper, and not ink. */
  readonly isLight: boolean;
  /** What stands in for its inks. */
  readonly alternate?: Space;
}

const PROCESS = ['Cyan', 'Magenta', 'Yellow', 'Black'];

/** Make the function that reads a colour space: its name, one of the resources, or its array (ISO 32000-2, 8.6). */
export async function spaceReader(): Promise<(value: PDFObject | undefined, resources: PDFDict | undefined) => Space> {
  const { PDFArray, PDFDict: Dict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFString } = await pdfLib();

  const plain = (name: string): Space => {
    if (name === 'DeviceCMYK' || name === 'CMYK') return { kind: 'DeviceCMYK', inks: PROCESS, isLight: false };
    if (name === 'DeviceGray' || name === 'G') return { kind: 'DeviceGray', inks: ['Black'], isLight: true };
    return { kind: name === 'RGB' ? 'DeviceRGB' : name, inks: [], isLight: false };
  };

  const read = (value: PDFObject | undefined, resources: PDFDict | undefined): Space => {
    if (value instanceof PDFName) {
      const named = resources?.lookupMaybe(PDFName.of('ColorSpace'), Dict)?.lookup(value);
      return named && named !== value ? read(named, resources) : plain(value.decodeText());
    }
    if (!(value instanceof PDFArray)) return plain('?');
    const family = String(value.lookup(0, PDFName).decodeText());
    if (family === 'ICCBased') {
      const profile = value.lookup(1);
      const count = profile instanceof PDFRawStream ? profile.dict.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber() : 0;
      const base = plain(count === 4 ? 'DeviceCMYK' : count === 1 ? 'DeviceGray' : 'RGB');
      return { ...base, kind: `ICCBased ${count === 4 ? 'CMYK' : count === 1 ? 'Gray' : 'RGB'}` };
    }
    if (family === 'Separation') {
      return {
        kind: family,
        inks: [inkName(value.lookup(1, PDFName))],
        isLight: false,
        alternate: read(value.lookup(2), resources),
      };
    }
    if (family === 'DeviceN') {
      const inks = value
        .lookup(1, PDFArray)
        .asArray()
        .map((name) => inkName(name as PDFNameType));
      return { kind: family, inks, isLight: false, alternate: read(value.lookup(2), resources) };
    }
    if (family === 'Indexed') {
      const table = value.lookup(3);
      const isKnown = table instanceof PDFString || table instanceof PDFHexString || table instanceof PDFRawStream;
      return isKnown
        ? { ...read(value.lookup(1), resources), kind: family, alternate: read(value.lookup(1), resources) }
        : plain(family);
    }
    return plain(family);
  };
  return read;
}

/** Tell how much of every ink a colour lays down, in percent. */
export function inksOf(space: Space, components: readonly number[]): readonly (readonly [string, number])[] {
  return space.inks.map((ink, index) => {
    const value = components[index] ?? (space.isLight ? 0 : 1);
    return [ink, (space.isLight ? 1 - value : value) * 100] as const;
  });
}

/** Tell whether a space, or what stands in for it, is one of a screen's colours. */
export function isScreen({ kind, alternate }: Space): boolean {
  return /RGB|^Lab$/.test(kind) || (alternate !== undefined && isScreen(alternate));
}

/**
 * Tell whether the output intent gives a space its meaning: the colours of a device are those of that condition, and without one they
 * mean nothing. Spaces with a profile of their own need none.
 *
 * @param plates of the condition; nothing where there is none
 */
export function isAllowed({ kind, alternate }: Space, plates: number | undefined): boolean {
  if (alternate) return isAllowed(alternate, plates);
  if (kind === 'DeviceCMYK') return plates === 4;
  if (kind === 'DeviceGray') return plates === 4 || plates === 1;
  return !['DeviceRGB', 'inline'].includes(kind);
}

/** Read the name of an ink as UTF-8; what is none shows as U+FFFD. */
function inkName(name: PDFNameType): string {
  return new TextDecoder().decode(name.asBytes());
}
