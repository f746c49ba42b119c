import type { Design } from '../model/design.ts';
import type { Host } from '../model/host.ts';

/** Make the function that gives the face in which sheets are labelled, with the characters of a text alone. */
export function faceFor({ faces }: Design, host: Host) {
  return async (text: string) => {
    // By its first byte: the outlines of other OpenType fonts are embedded in another way.
    const face = faces.find(({ style, bytes }) => style === 'normal' && bytes[0] === 0);
    if (!face) return undefined;
    const { subsetFace } = await import('../render/fragments/subset-face.ts');
    return { family: face.family, bytes: await subsetFace(face, text, 'truetype', host) };
  };
}
