/** What text has to fit into. Lengths are in the units of the SVG. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The type size to begin with. */
  readonly largest: number;
  /** Below this size words are broken rather than made smaller. */
  readonly smallest: number;
  /** Distance of lines, in ems. */
  readonly leading: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * Break text into lines at the largest type size at which they fit.
 *
 * Lines are broken so that the widest is as narrow as possible, which gives a title an even shape. A line less is worth a fifth of the
 * size: two lines look calmer than three. Text that fits at no sensible size is set as small as it takes, never cut.
 *
 * @param measure gives the width of a text in ems
 */
export function fitText(text: string, frame: Frame, measure: (text: string) => number): Fitted {
  const words = text.split(SPACES).filter((word) => word !== '');
  let best: Fitted | undefined;
  for (let size = frame.largest; size >= 1; size *= 0.97) {
    const limit = frame.width / size;
    const pieces = size > frame.smallest ? words : words.flatMap((word) => breakWord(word, limit, measure));
    const lines = breakLines(pieces, limit, measure);
    if (!lines || heightOf(lines.length, size, frame.leading) > frame.height) continue;
    if (!best) best = { size, lines };
    else if (size < best.size * 0.8 || size <= frame.smallest) break;
    else if (lines.length < best.lines.length) return { size, lines };
  }
  return best ?? { size: 1, lines: [text] };
}

/** Room above the first baseline and below the last, in ems: accents on capitals and descenders. */
export const ASCENT = 0.92;
const DESCENT = 0.3;

export function heightOf(lines: number, size: number, leading: number): number {
  return size * (ASCENT + DESCENT + Math.max(0, lines - 1) * leading);
}

/** Spaces at which a line may break; the no-break ones are none. */
const SPACES = /[\t\n\r\u0020\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000]+/;

/** Fill lines of a width, then find the narrowest width that takes no more of them. Nothing when a word is wider. */
function breakLines(words: readonly string[], limit: number, measure: (text: string) => number): readonly string[] | undefined {
  if (words.some((word) => measure(word) > limit)) return undefined;
  const widths = words.map(measure);
  const space = measure(' ');
  const fill = (width: number): readonly string[] => {
    const lines: string[] = [];
    let used = Number.POSITIVE_INFINITY;
    for (const [index, word] of words.entries()) {
      const own = widths[index] as number;
      if (used + space + own > width) {
        lines.push(word);
        used = own;
      } else {
        lines[lines.length - 1] += ` ${word}`;
        used += space + own;
      }
    }
    return lines;
  };
  const count = fill(limit).length;
  let narrow = Math.max(0, ...widths);
  let wide = limit;
  for (let step = 0; step < 12; step += 1) {
    const middle = (narrow + wide) / 2;
    if (fill(middle).length > count) narrow = middle;
    else wide = middle;
  }
  return fill(wide);
}

function breakWord(word: string, limit: number, measure: (text: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && measure(piece + segment) > limit) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
