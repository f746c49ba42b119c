/** A transformation of the plane, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** Do one transformation, then another. */
export function then([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Tell how many pixels an inch a picture has that fills the transformed unit square: in the direction in which it has fewer. */
export function resolutionOf([a, b, c, d]: Matrix, widthPx: number, heightPx: number): number {
  return Math.min((widthPx * 72) / Math.hypot(a, b), (heightPx * 72) / Math.hypot(c, d));
}
