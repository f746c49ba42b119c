/**
 * Bring a colour within the limit of ink without changing its look more than it must: what cyan, magenta and yellow share is a gray, and
 * black prints it with a third of the ink. What is still too much is taken from the three in proportion.
 *
 * Works on four numbers of `inks` in place, all in the unit of `limit`.
 *
 * @param full the most of one ink: 100 for percent, 255 for bytes
 * @param limit the most of all together
 */
export function limitInks(inks: Uint8Array | number[], at: number, full: number, limit: number): void {
  let [c, m, y, k] = [inks[at] as number, inks[at + 1] as number, inks[at + 2] as number, inks[at + 3] as number];
  const excess = c + m + y + k - limit;
  if (excess <= 0) return;
  const gray = Math.min(c, m, y, full - k, Math.ceil(excess / 2));
  [c, m, y, k] = [c - gray, m - gray, y - gray, k + gray];
  const colours = c + m + y;
  const room = Math.max(0, limit - k);
  const share = colours > room ? room / colours : 1;
  inks[at] = Math.floor(c * share);
  inks[at + 1] = Math.floor(m * share);
  inks[at + 2] = Math.floor(y * share);
  inks[at + 3] = Math.min(k, limit);
}
