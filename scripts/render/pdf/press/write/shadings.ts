import type { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import { lightOf, luminance, type Palette, type Rgb } from '../colour/palette.ts';
import type { Drawings } from './drawings.ts';

/** A blend between colours of the screen, with the steps that it is made of. */
export interface Blend {
  readonly shading: PDFDict;
  readonly isMask: boolean;
  /** Exponential functions, from one colour to another (ISO 32000-2, 7.10.3). */
  readonly steps: readonly PDFDict[];
}

/**
 * Find the blends that can be printed with inks: along an axis or between circles, in steps from colour to colour. Others are programs
 * over the plane (a conic gradient): they stay as they are, and the preflight says so.
 */
export async function blendsOf({ shadings }: Drawings): Promise<readonly Blend[]> {
  const { PDFArray: List, PDFDict: Dict, PDFName, PDFNumber } = await pdfLib();
  const typeOf = (dict: PDFDict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber();
  const stepsOf = (fn: unknown): readonly PDFDict[] | undefined => {
    if (!(fn instanceof Dict)) return undefined;
    if (typeOf(fn, 'FunctionType') === 2) return [fn];
    if (typeOf(fn, 'FunctionType') !== 3) return undefined;
    const parts = fn
      .lookup(PDFName.of('Functions'), List)
      .asArray()
      .map((part) => stepsOf(fn.context.lookup(part)));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  };
  return shadings.flatMap(({ shading, isMask }) => {
    const isRgb = shading.lookup(PDFName.of('ColorSpace')) === PDFName.of('DeviceRGB');
    const steps = isRgb && stepsOf(shading.lookup(PDFName.of('Function')));
    return steps ? [{ shading, isMask, steps }] : [];
  });
}

/** The two colours of a step. */
export async function endsOf(step: PDFDict): Promise<readonly [Rgb, Rgb]> {
  const { PDFArray: List, PDFName, PDFNumber } = await pdfLib();
  const colour = (key: string, preset: Rgb): Rgb => {
    const shares = step.lookupMaybe(PDFName.of(key), List) as PDFArray | undefined;
    if (!shares) return preset;
    return [0, 1, 2].map((at) => Math.round(shares.lookup(at, PDFNumber).asNumber() * 255)) as unknown as Rgb;
  };
  return [colour('C0', [0, 0, 0]), colour('C1', [255, 255, 255])];
}

/** Write blends with inks, and those of masks with light. A spot ink blends as the process inks that stand in for it. */
export async function inkBlends(blends: readonly Blend[], palette: Palette, isGray: boolean): Promise<void> {
  const { PDFName } = await pdfLib();
  for (const { shading, isMask, steps } of blends) {
    for (const step of steps) {
      const [from, to] = (await endsOf(step)).map((colour) => {
        if (isMask) return [luminance(colour) / 255];
        const ink = palette(colour);
        if (ink.type === 'gray') return [ink.level];
        return isGray ? [lightOf(ink.inks)] : [...ink.inks];
      }) as [number[], number[]];
      step.set(PDFName.of('C0'), shading.context.obj(from));
      step.set(PDFName.of('C1'), shading.context.obj(to));
      step.delete(PDFName.of('Range'));
    }
    shading.set(PDFName.of('ColorSpace'), PDFName.of(isMask || isGray ? 'DeviceGray' : 'DeviceCMYK'));
  }
}
