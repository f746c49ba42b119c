import { createHash } from 'node:crypto';
import type { Face } from '../../model/design.ts';

/** Give the SHA-256 of a font, hexadecimal: reckoned once a process, not once an edition. */
export function faceFingerprint(face: Face): string {
  const hash = known.get(face.bytes) ?? createHash('sha256').update(face.bytes).digest('hex');
  known.set(face.bytes, hash);
  return hash;
}

const known = new WeakMap<Uint8Array, string>();
