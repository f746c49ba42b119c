import { createHash } from 'node:crypto';
import type { OutputProfile } from '../../model/prepress.ts';

/** Why a file is no profile to print by: a shade of the rule `prepress:profile`. */
export type ProfileFault = 'damaged' | 'otherClass' | 'otherSpace' | 'noTables';

/**
 * Read what an ICC profile tells of itself (ICC.1:2022, clauses 7.2 and 9.2), and refuse what no press can be driven by: a profile of a
 * monitor or a camera, or one for other inks than black, or cyan, magenta, yellow and black.
 */
export function profileFacts(bytes: Uint8Array): Omit<OutputProfile, 'path'> | ProfileFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 132 || text(bytes, 36, 4) !== 'acsp' || view.getUint32(0) > bytes.length) return 'damaged';
  if (text(bytes, 12, 4) !== 'prtr') return 'otherClass';
  const space = SPACES[text(bytes, 16, 4)];
  if (!space) return 'otherSpace';
  const tags = tagsOf(bytes, view);
  if (!tags) return 'damaged';
  // What turns colours into inks: a table, or for one ink a curve.
  if (!tags.has(space === 'cmyk' ? 'B2A0' : 'kTRC')) return 'noTables';
  const condition = /^ICCHDAT\s*(.*\S)/.exec(wordsOf(tags.get('targ')))?.[1];
  return {
    space,
    description: wordsOf(tags.get('desc')) || '—',
    ...(condition && { condition }),
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}

const SPACES: Readonly<Record<string, OutputProfile['space']>> = { CMYK: 'cmyk', GRAY: 'gray' };

/** The most tags that a profile is believed to have: a damaged count would be followed for ever. */
const MOST_TAGS = 200;

function tagsOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Uint8Array> | undefined {
  const count = view.getUint32(128);
  if (count > MOST_TAGS || 132 + 12 * count > bytes.length) return undefined;
  const tags = new Map<string, Uint8Array>();
  for (let entry = 132; entry < 132 + 12 * count; entry += 12) {
    const [start, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8)];
    if (length < 8 || start + length > bytes.length) return undefined;
    tags.set(text(bytes, entry, 4), bytes.subarray(start, start + length));
  }
  return tags;
}

/** The words of a tag in any of the three ways that profiles of versions 2 and 4 write them, without control characters. */
function wordsOf(tag: Uint8Array | undefined): string {
  if (!tag) return '';
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  const type = text(tag, 0, 4);
  let words = '';
  if (type === 'text') words = text(tag, 8, tag.length - 8);
  if (type === 'desc' && tag.length > 12) words = text(tag, 12, view.getUint32(8));
  if (type === 'mluc' && tag.length >= 28) {
    // The first record: profiles give their names in one language, or in English first.
    const [length, start] = [view.getUint32(20), view.getUint32(24)];
    words = new TextDecoder('utf-16be').decode(tag.subarray(start, start + length));
  }
  return words
    .replace(/\0[\s\S]*$/, '')
    .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
    .slice(0, 200);
}

function text(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.subarray(start, start + length)).toString('latin1');
}
