import type { PDFContext, PDFDict, PDFRef } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';

/** The colour spaces of inks that have a plate of their own, each written once in a document. */
export interface SpotInks {
  /** The name by which streams call an ink. */
  readonly nameOf: (ink: string) => string;
  /** Let the streams of `resources` call an ink by a name. */
  readonly put: (resources: PDFDict, name: string, ink: string) => void;
}

/**
 * Write spot inks as colour spaces of type Separation (ISO 32000-2, 8.6.6.4), with the process inks that stand in for each. `All` is
 * the name of the colour that every plate has.
 *
 * @param insteadOf the shares of process inks, or the level of gray, that stand in for an ink
 */
export async function createSpotInks(
  context: PDFContext,
  insteadOf: ReadonlyMap<string, readonly number[]>,
): Promise<SpotInks> {
  const { PDFDict: Dict, PDFName } = await pdfLib();
  const spaces = new Map<string, PDFRef>();
  const names = new Map([...insteadOf.keys()].map((ink, index) => [ink, `Spot${index + 1}`]));
  const space = (ink: string): PDFRef => {
    const known = spaces.get(ink);
    if (known) return known;
    const full = [...(insteadOf.get(ink) as readonly number[])];
    const none = full.length === 1 ? [1] : [0, 0, 0, 0];
    const tint = context.obj({ FunctionType: 2, Domain: [0, 1], C0: none, C1: full, N: 1 });
    // PDF/X-4 wants names of inks in UTF-8: the escape of every byte that is no plain letter keeps them so.
    const name = PDFName.of(inkName(ink));
    const written = context.register(context.obj(['Separation', name, full.length === 1 ? 'DeviceGray' : 'DeviceCMYK', tint]));
    spaces.set(ink, written);
    return written;
  };
  return {
    nameOf: (ink) => names.get(ink) as string,
    put(resources, name, ink) {
      const key = PDFName.of('ColorSpace');
      const known = resources.lookupMaybe(key, Dict) ?? (context.obj({}) as PDFDict);
      known.set(PDFName.of(name), space(ink));
      resources.set(key, known);
    },
  };
}

function inkName(ink: string): string {
  return Buffer.from(ink, 'utf8')
    .toString('latin1')
    .replace(/[^\x21-\x7e]|[#/()<>[\]{}%]/g, (sign) => {
      return `#${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
    });
}
