/**
 * Letters by which different systems of transliteration, and different languages, write the same sound.
 *
 * Within a family any member may stand for any other. `cost` says how little that surprises, from 0 (the same letter) to 1 (another
 * one); `end` restricts a family to the end of a word. Gathered from the tables of ISO 9, ALA-LC and BGN/PCGN for Russian, the
 * French and German newspaper transcriptions, and the doubled and silent letters in which older prints differ. Diacritics are gone
 * before this is looked at, so that `c` stands for `č` too.
 */
interface Family {
  readonly members: string;
  readonly cost: number;
  readonly end?: boolean;
}

const FAMILIES: readonly Family[] = [
  { members: 'ch tch tsch cz', cost: 0.2 }, // ч
  { members: 'c ch tch', cost: 0.7 }, // č that lost its mark
  { members: 'sh ch sch', cost: 0.2 }, // ш
  { members: 'shch chtch sch stch sc', cost: 0.2 }, // щ
  { members: 'kh h', cost: 0.2 }, // х
  { members: 'kh h ch', cost: 0.35 },
  { members: 'zh j z', cost: 0.25 }, // ж
  { members: 'ts tz c cz', cost: 0.2 }, // ц
  { members: 'z tz', cost: 0.3 },
  { members: 'u ou oo', cost: 0.15 }, // у
  { members: 'y i', cost: 0.15 }, // й, ы
  { members: 'y i j ii ij iy yi ei', cost: 0.2, end: true }, // -ий
  { members: 'e ye ie je', cost: 0.2 }, // е
  { members: 'io yo jo e', cost: 0.25 }, // ё
  { members: 'ya ia ja', cost: 0.15 }, // я
  { members: 'yu iu ju iou you', cost: 0.15 }, // ю
  { members: 'v w', cost: 0.2 }, // в
  { members: 'v w f ff', cost: 0.2, end: true }, // -ов
  { members: 'in ine', cost: 0.3, end: true }, // Lénine
  { members: 'g gu', cost: 0.25 }, // гe, гi
  { members: 'x ks', cost: 0.2 },
  { members: 'k c ck', cost: 0.35 },
  { members: 'ph f', cost: 0.2 },
  { members: 'th t', cost: 0.3 },
  { members: 'a ae', cost: 0.25 }, // ä
  { members: 'o oe', cost: 0.25 }, // ö
  { members: 'u ue', cost: 0.25 }, // ü
  { members: 'ei ey ai ay', cost: 0.25 },
];

/** One way to write something else for what is written: `from` ends at a place of one word, `to` at a place of the other. */
export interface Exchange {
  readonly from: string;
  readonly to: string;
  readonly cost: number;
  readonly end: boolean;
}

/** The exchanges by the last letters of both sides, so that few need to be tried at a place. */
export const EXCHANGES: ReadonlyMap<string, readonly Exchange[]> = Map.groupBy(
  FAMILIES.flatMap(({ members, cost, end = false }) => {
    const all = members.split(' ');
    return all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to, cost, end })));
  }),
  ({ from, to }) => `${from.at(-1)}${to.at(-1)}`,
);

/**
 * Reduce a word to what all systems of transliteration leave of it, for finding candidates quickly. Coarser than the families:
 * words that exchanges alone tell apart come out the same, or a letter apart.
 *
 * @param plain a word in lower case without diacritics
 */
export function skeleton(plain: string): string {
  let rest = plain;
  for (const [pattern, replacement] of REDUCTIONS) rest = rest.replace(pattern, replacement);
  return rest;
}

const REDUCTIONS: readonly (readonly [RegExp, string])[] = [
  [/sht?ch|chtch|t?s?ch|sh|kh|h/g, 'h'],
  [/ph/g, 'f'],
  [/gu(?=[ei])/g, 'g'],
  [/[tc]z|ts|ck|[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/ou|oo|ue/g, 'u'],
  [/oe/g, 'o'],
  [/ae/g, 'a'],
  [/zh|[yj]/g, 'i'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/ff?$/g, 'v'],
  [/(?<=n)e$/g, ''],
  [/(?<=[aeou])i|i(?=[aeou])/g, ''],
  [/(.)\1+/gu, '$1'],
];
