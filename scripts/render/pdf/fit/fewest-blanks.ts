import type { TypeSize } from '../page-measure.ts';

/** A setting that was tried, with the pages that it gives. */
interface Tried<S extends TypeSize> {
  readonly setting: S;
  readonly pages: number;
}

export interface Fit<S extends TypeSize> {
  readonly own: Tried<S>;
  /** The one with the fewest blanks, of those the nearest to the own; that itself when none has fewer. */
  readonly best: Tried<S>;
  /** How many were set. */
  readonly tries: number;
}

/**
 * Look for the setting that leaves the fewest blank pages and, of those, is the nearest to the first.
 *
 * Larger type and wider lines give as many pages or more. So what lies between two settings that were tried has pages between theirs, and is
 * tried only where that leaves hope; the tightest and the loosest come first, for they bound all others. Breaking pages is not quite so
 * regular, and a setting may be missed; but none is given that was not tried.
 *
 * @param settings the design's own, then the others, the nearest to it first
 */
export async function fewestBlanks<S extends TypeSize>(
  settings: readonly [S, ...S[]],
  count: (setting: S) => Promise<number>,
): Promise<Fit<S>> {
  const tried = new Map<S, number>();
  const attempt = async (setting: S) => {
    const pages = tried.get(setting) ?? (await count(setting));
    tried.set(setting, pages);
    return { setting, pages };
  };
  const own = await attempt(settings[0]);
  let best = own;
  const byRoom = settings.toSorted((one, other) => one.sizePt * one.leadingPt - other.sizePt * other.leadingPt);
  const outermost = [byRoom[0], byRoom.at(-1)].filter((one) => one !== undefined);
  for (const setting of [...outermost, ...settings]) {
    if (!isHopeful(setting)) continue;
    const next = await attempt(setting);
    if (isBetter(blanksOf(next.pages), setting)) best = next;
  }
  return { own, best, tries: tried.size };

  function isBetter(blanks: number, setting: S): boolean {
    const least = blanksOf(best.pages);
    return blanks < least || (blanks === least && settings.indexOf(setting) < settings.indexOf(best.setting));
  }

  function isHopeful(setting: S): boolean {
    const { sizePt, leadingPt } = setting;
    let [least, most] = [0, Number.MAX_SAFE_INTEGER];
    for (const [other, pages] of tried) {
      if (other.sizePt <= sizePt && other.leadingPt <= leadingPt) least = Math.max(least, pages);
      if (other.sizePt >= sizePt && other.leadingPt >= leadingPt) most = Math.min(most, pages);
    }
    return isBetter(most - (most % 4) >= least ? 0 : blanksOf(most), setting);
  }
}

/** The pages that are added for a booklet, of whose sheets each has four. */
export function blanksOf(pages: number): number {
  return (4 - (pages % 4)) % 4;
}
