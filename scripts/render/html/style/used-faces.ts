import type { Face } from '../../../model/design.ts';
import { usedCharacters } from './used-characters.ts';

/** A face that a page needs, and the characters it needs of it. */
export interface UsedFace {
  readonly face: Face;
  readonly characters: string;
}

/**
 * Choose the faces that a page needs. Those of the text's weight always and whole, for any sheet sets something in italics; the heavy ones
 * of a family only for the words that are strong, unless the sheet itself asks for weight: each is a quarter of the file. A family that is
 * heavy throughout is one for headings.
 *
 * @param shown the markup of all that is shown
 */
export function usedFaces(faces: readonly Face[], shown: string, sheet: string): readonly UsedFace[] {
  const all = usedCharacters(shown + sheet + (asksForCapitals(sheet) ? shown.toUpperCase() : ''));
  const strong = asksForWeight(sheet) ? all : strongCharacters(shown);
  const light = new Set(faces.filter((face) => !isHeavy(face)).map(({ family }) => family));
  return faces
    .map((face) => ({ face, characters: isHeavy(face) && light.has(face.family) ? strong : all }))
    .filter(({ characters }) => characters !== '');
}

/** CSS Fonts 4, section 5.2: bold text takes no face of 500 or less where there is another. */
function isHeavy({ weight }: Face): boolean {
  return weight > 500;
}

/** A sheet asks for weight, or takes it off nothing: then headings and heads of tables are bold, as browsers set them. */
function asksForWeight(sheet: string): boolean {
  return (
    /font(?:-weight)?\s*:[^;}]*\b(?:bold(?:er)?|[6-9]00)\b/.test(sheet) ||
    !/font(?:-weight)?\s*:[^;}]*\b(?:inherit|normal|[1-5]00)\b/.test(sheet)
  );
}

/** Capitals that a sheet makes of small letters stand nowhere in the text. */
function asksForCapitals(sheet: string): boolean {
  return /text-transform\s*:\s*(?:uppercase|capitalize)/.test(sheet);
}

/** Markup is matched as text; the tags that come with it cost a few letters and no care. */
function strongCharacters(shown: string): string {
  const words = shown.match(/<(strong|b)\b[^>]*>[\s\S]*?<\/\1>/g);
  return words ? [...new Set(words.join(''))].join('') : '';
}
