/** The drawing of a page in which all is marked. */
export interface Marked {
  readonly drawn: string;
  /** The numbers of what was marked as content and says nothing. */
  readonly ornaments: readonly number[];
}

/**
 * Mark what says nothing as artifacts, each by its kind: all content is either in the tags or an artifact (PDF/UA-1, 7.1), and heads and
 * folios are told from ornaments (7.8; ISO 32000-1, 14.8.2.2.2).
 *
 * Text that Chromium has not marked is a head where it stands above all that is marked, a folio below it. What is drawn and neither
 * written nor part of a figure is a rule or a border, also where Chromium marks it as content of its table or box.
 *
 * @param content operators as Chromium writes them, one a line but for moves before text
 */
export function markArtifacts(content: string): Marked {
  const lines = content.split('\n');
  const texts: { readonly line: number; readonly y: number }[] = [];
  const ornaments: number[] = [];
  const saved: Vertical[] = [];
  let vertical: Vertical = [1, 0];
  let depth = 0;
  let sequence: Sequence | undefined;
  let path: number | undefined;
  let text: number | undefined;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

  for (const [at, line] of lines.entries()) {
    // Nearly all lines are letters.
    if (line.endsWith(' Tj')) continue;
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    switch (operator) {
      case 'q':
        saved.push(vertical);
        break;
      case 'Q':
        vertical = saved.pop() ?? vertical;
        break;
      case 'cm':
        vertical = [vertical[0] * numberIn(line, 3), heightOf(vertical, numberIn(line, 5))];
        break;
      case 'BMC':
      case 'BDC':
      case '>>BDC':
        depth += 1;
        if (depth === 1) sequence = sequenceAt(line, at);
        break;
      case 'EMC':
        depth -= 1;
        if (depth > 0 || !sequence) break;
        if (!sequence.says) {
          lines[sequence.line] = LAYOUT;
          ornaments.push(sequence.mcid);
        }
        sequence = undefined;
        break;
      case 'BT':
        if (sequence) sequence.says = true;
        else if (depth === 0) text = at;
        break;
      case 'Tm': {
        const y = heightOf(vertical, numberIn(line, 5));
        if (text !== undefined) texts.push({ line: text, y });
        else [low, high] = [Math.min(low, y), Math.max(high, y)];
        break;
      }
      case 'ET':
        if (text !== undefined) lines[at] = 'ET\nEMC';
        text = undefined;
        break;
      case 'm':
      case 're':
        path ??= at;
        break;
      case 'n':
        path = undefined;
        break;
      case 'Do':
        if (sequence) sequence.says = true;
        else if (depth === 0) lines[at] = `${LAYOUT}\n${line}\nEMC`;
        break;
      default:
        if (!PAINTS.has(operator)) break;
        if (depth === 0 && path !== undefined) {
          lines[path] = `${LAYOUT}\n${lines[path]}`;
          lines[at] = `${line}\nEMC`;
        }
        path = undefined;
    }
  }
  for (const { line, y } of texts) lines[line] = `${y > high ? HEAD : y < low ? FOLIO : LAYOUT}\n${lines[line]}`;
  return { drawn: lines.join('\n'), ornaments };
}

/** How a height on the page comes from one in the drawing: scale and shift. Pages are never drawn askew. */
type Vertical = readonly [number, number];

function heightOf([scale, shift]: Vertical, y: number): number {
  return scale * y + shift;
}

function numberIn(line: string, at: number): number {
  return Number(line.split(' ')[at]);
}

/** A stretch of content that has a number in the tags. */
interface Sequence {
  readonly mcid: number;
  readonly line: number;
  says: boolean;
}

function sequenceAt(line: string, at: number): Sequence | undefined {
  const [, tag, mcid] = /^\/(\S+) <<\/MCID (\d+) >>BDC$/.exec(line) ?? [];
  return mcid === undefined ? undefined : { mcid: Number(mcid), line: at, says: tag === 'Figure' };
}

const LAYOUT = '/Artifact <</Type /Layout >> BDC';
const HEAD = '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top] >> BDC';
const FOLIO = '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom] >> BDC';

/** Operators that paint a path (ISO 32000-1, table 60). */
const PAINTS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
