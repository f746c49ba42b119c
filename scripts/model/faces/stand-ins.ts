import type { Face } from '../design.ts';
import type { Host } from '../host.ts';
import { hasGlyph } from './glyphs.ts';

/** A face that stands in for a face of the design, for characters that this has no glyph for. */
export interface StandIn {
  readonly face: Face;
  readonly missingIn: Face;
  readonly codePoints: readonly number[];
}

/**
 * Choose for each character that a face of a design lacks the face that draws it: one of the design's others, else one of the tool's own.
 * The fonts of the machine are never asked, so that every machine sets the same page.
 *
 * @returns the characters too that none of them has
 */
export async function standInsFor(
  faces: readonly Face[],
  codePoints: Iterable<number>,
  host: Host,
): Promise<{ readonly standIns: readonly StandIn[]; readonly none: readonly number[] }> {
  const sorted = [...new Set(codePoints)].sort((a, b) => a - b);
  const chosen = new Map<Face, Map<Face, number[]>>();
  const none = new Set<number>();
  for (const missingIn of faces) {
    for (const codePoint of sorted.filter((one) => !hasGlyph(missingIn, one))) {
      const face = await standIn(missingIn, codePoint, faces, host);
      if (!face) {
        none.add(codePoint);
        continue;
      }
      const byFace = chosen.get(missingIn) ?? new Map<Face, number[]>();
      chosen.set(missingIn, byFace.set(face, [...(byFace.get(face) ?? []), codePoint]));
    }
  }
  const standIns = [...chosen].flatMap(([missingIn, byFace]) =>
    [...byFace].map(([face, own]) => ({ face, missingIn, codePoints: own })),
  );
  return { standIns, none: [...none] };
}

async function standIn(wanted: Face, codePoint: number, faces: readonly Face[], host: Host): Promise<Face | undefined> {
  const other = byLikeness(faces, wanted).find((face) => hasGlyph(face, codePoint));
  if (other) return other;
  for (const family of FAMILIES) {
    const [nearest] = byLikeness(family, wanted) as [OwnFace];
    const face = await readOwnFace(nearest, host);
    if (face && hasGlyph(face, codePoint)) return face;
  }
  return undefined;
}

type Look = Pick<Face, 'family' | 'weight' | 'style'>;

/** The same slope counts more than the same weight. */
function byLikeness<T extends Look>(faces: readonly T[], wanted: Look): readonly T[] {
  const distance = ({ style, weight }: Look) => (style === wanted.style ? 0 : 1000) + Math.abs(weight - wanted.weight);
  return faces.toSorted((a, b) => distance(a) - distance(b));
}

interface OwnFace extends Look {
  /** In an npm package that the tool brings. */
  readonly file: string;
}

const own = (family: string, folder: string, weight: number, style: Face['style'] = 'normal'): OwnFace => ({
  family,
  weight,
  style,
  file: `@expo-google-fonts/${folder}/${family.replaceAll(' ', '')}_${folder.slice(folder.indexOf('/') + 1)}.ttf`,
});

/**
 * The tool's own, in the order in which they are asked: letters of Europe and Hebrew, Arabic, and signs of all kinds. All are under the SIL
 * Open Font License.
 */
const FAMILIES: readonly (readonly OwnFace[])[] = [
  [
    own('Tinos', 'tinos/400Regular', 400),
    own('Tinos', 'tinos/400Regular_Italic', 400, 'italic'),
    own('Tinos', 'tinos/700Bold', 700),
    own('Tinos', 'tinos/700Bold_Italic', 700, 'italic'),
  ],
  [own('Noto Naskh Arabic', 'noto-naskh-arabic/400Regular', 400), own('Noto Naskh Arabic', 'noto-naskh-arabic/700Bold', 700)],
  [own('Noto Sans Symbols 2', 'noto-sans-symbols-2/400Regular', 400)],
  [own('Noto Sans Symbols', 'noto-sans-symbols/400Regular', 400), own('Noto Sans Symbols', 'noto-sans-symbols/700Bold', 700)],
  [own('Noto Sans Math', 'noto-sans-math/400Regular', 400)],
];

async function readOwnFace({ file, family, weight, style }: OwnFace, host: Host): Promise<Face | undefined> {
  const known = made.get(file);
  if (known) return known;
  const found = await host.readPackage(file);
  if (!found) return undefined;
  const face = { family, weight, style, fileName: file.slice(file.lastIndexOf('/') + 1), path: found.path, bytes: found.bytes };
  made.set(file, face);
  return face;
}

/** One object a font, so that it can be a key. */
const made = new Map<string, Face>();
