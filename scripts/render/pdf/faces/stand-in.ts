import type { Face } from '../../../model/design.ts';
import { hasGlyph, isDrawn } from '../../../model/faces/glyphs.ts';
import { type StandIn, standInsFor } from '../../../model/faces/stand-ins.ts';
import type { Host, PageFile } from '../../../model/host.ts';
import { faceUrl, fontFace } from '../page-style.ts';
import type { Unpaginated } from '../paginator/paginate.ts';
import { tofuFace } from './tofu-face.ts';

/**
 * Give a page faces for the characters that the design's have no glyphs for, down to the empty box: no font of the machine is asked.
 *
 * They are declared under the name of the design's own family, for these characters alone (`unicode-range`, CSS Fonts 4, section 4.5): so
 * they stand in wherever a style sheet asks for that family.
 */
export async function standIn<T extends Pick<Unpaginated, 'html' | 'files' | 'title' | 'late'>>(
  given: T,
  faces: readonly Face[],
  host: Host,
): Promise<T> {
  // What asks for a picture in colours is no letter, and would have the browser ask for such a font first.
  const page = { ...given, html: given.html.replaceAll('\uFE0F', '') };
  // Only what is drawn: labels of elements are read by programs.
  const drawn = `${page.html}${page.late?.(new Map()) ?? ''}`.replace(/<[^>]*>/g, '');
  const characters = new Set(drawn + page.title);
  const both = [...characters].flatMap((character) => [character, ...character.toUpperCase(), ...character.toLowerCase()]);
  const codePoints = both.filter(isDrawn).map((character) => character.codePointAt(0) as number);
  const missing = codePoints.filter((codePoint) => faces.some((face) => !hasGlyph(face, codePoint)));
  if (missing.length === 0) return page;
  const { standIns, none } = await standInsFor(faces, missing, host);
  const tofu = none.length > 0 ? tofuFace(none) : undefined;
  const all: readonly StandIn[] = [
    ...standIns,
    ...faces.flatMap((missingIn) => (tofu ? [{ face: tofu, missingIn, codePoints: none }] : [])),
  ];
  const rules = all.map(({ face, missingIn, codePoints }) => fontFace(missingIn, faceUrl(face), rangesOf(codePoints)));
  return {
    ...page,
    html: page.html.replace('</head>', () => `<style>${rules.join('\n')}</style></head>`),
    files: new Map<string, PageFile>([
      ...page.files,
      ...all.map(
        ({ face }) => [decodeURIComponent(faceUrl(face)), { bytes: face.bytes, mediaType: 'font/ttf', lasting: true }] as const,
      ),
    ]),
  };
}

function rangesOf(codePoints: readonly number[]): string {
  return codePoints.map((codePoint) => `U+${codePoint.toString(16)}`).join(', ');
}
