import type { Face } from '../../../model/design.ts';
import { usedCharacters } from './used-characters.ts';

/** A face that a page needs, and the characters it needs of it. */
export interface UsedFace {
  readonly face: Face;
  readonly characters: string;
}

/**
 * Choose the faces that a page needs. Those of the text's weight always and whole, for any sheet sets something in italics; heavier ones
 * only for the words that are strong, unless the sheet itself asks for weight: each is a quarter of the file.
 *
 * @param shown the markup of all that is shown
 */
export function usedFaces(faces: readonly Face[], shown: string, sheet: string): readonly UsedFace[] {
  const all = usedCharacters(shown + sheet);
  const strong = asksForWeight(sheet) ? all : strongCharacters(shown);
  const lightest = Math.min(...faces.map(({ weight }) => weight));
  return faces
    .map((face) => ({ face, characters: face.weight === lightest ? all : strong }))
    .filter(({ characters }) => characters !== '');
}

function asksForWeight(sheet: string): boolean {
  return /font(?:-weight)?\s*:[^;}]*\b(?:bold|[5-9]00)\b/.test(sheet);
}

/** Markup is matched as text; the tags that come with it cost a few letters and no care. */
function strongCharacters(shown: string): string {
  const words = shown.match(/<(strong|b)\b[^>]*>[\s\S]*?<\/\1>/g);
  return words ? [...new Set(words.join(''))].sort().join('') : '';
}
