import type { Face } from '../../model/design.ts';
import type { Host } from '../../model/host.ts';
import { faceFingerprint } from './face-fingerprint.ts';

/**
 * Reduce a font to the characters that an edition uses.
 *
 * All layout features stay (small capitals, old-style figures, ligatures, kerning), for a style sheet may ask for any of them. Spaces
 * and hyphens are always kept: typography and hyphenation put them in after the characters were counted.
 *
 * @param characters any text; only the set of its code points matters, so that two editions with the same letters share a subset
 * @param format `truetype` for EPUB, where readers know no WOFF2; `woff2` for HTML
 */
export function subsetFace(face: Face, characters: string, format: 'truetype' | 'woff2', host: Host): Promise<Uint8Array> {
  const codePoints = new Set<number>(ALWAYS);
  for (const character of characters) codePoints.add(character.codePointAt(0) as number);
  const sorted = [...codePoints].sort((a, b) => a - b);
  const key = ['subset-font 2.9.0', faceFingerprint(face), format, sorted.join(' ')].join('\n');
  return host.remember(key, async () => {
    const { default: subsetFont } = await import('subset-font');
    return subsetFont(Buffer.from(face.bytes), String.fromCodePoint(...sorted), { targetFormat: format });
  });
}

/** Space, hyphen, no-break space, soft hyphen, hyphen, no-break hyphen, narrow no-break space. */
const ALWAYS = [0x20, 0x2d, 0xa0, 0xad, 0x2010, 0x2011, 0x202f];
