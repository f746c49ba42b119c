/** Where blank pages go when there are too few: before the last page, which stays the back cover, or after it. */
export type Blanks = 'before-last' | 'end';

/**
 * Tell which page stands in each place of a larger number of places; 0 where it stays blank.
 *
 * A single page is a front, never a back.
 */
export function fillUp(pages: number, places: number, blanks: Blanks): readonly number[] {
  const keepsLast = blanks === 'before-last' && pages > 1;
  const early = keepsLast ? pages - 1 : pages;
  return Array.from({ length: places }, (_, place) => {
    if (place < early) return place + 1;
    return keepsLast && place === places - 1 ? pages : 0;
  });
}
