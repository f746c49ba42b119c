import { createHash } from 'node:crypto';
import type { Edition } from '../../../model/edition.ts';

/**
 * Give the name by which the book is one and the same in every reader's library: its ISBN, or else a UUID made from press, book and
 * language (RFC 9562, version 5), so that a new build takes the place of the old one.
 *
 * An ISBN belongs to one edition. `identifiers.epub` is therefore the name only of a book in one language; in several languages each
 * has its own (`identifiers.epub-fr`).
 */
export function identifier(edition: Edition): string {
  const { identifiers, manuscripts, press, id } = edition.book;
  const own = identifiers[`epub-${edition.language.tag}`] ?? (manuscripts.length <= 1 ? identifiers.epub : undefined);
  return own ? asUrn(own) : `urn:uuid:${uuid5(['tract', press.name, id, edition.language.tag].join('\n'))}`;
}

/** Write an ISBN as a URN (RFC 8254); anything else stays as it is. */
export function asUrn(text: string): string {
  const digits = text.replace(/^(?:urn:)?isbn[:\s]*/i, '').replace(/[-\s\u2010\u2011]/g, '');
  return /^(?:\d{13}|\d{9}[\dXx])$/.test(digits) ? `urn:isbn:${digits.toUpperCase()}` : text.trim();
}

/** Tract's own name space: any fixed UUID serves, as long as it stays. */
const NAME_SPACE = Buffer.from('5b0c2a6c7e0d5f0f9a3e8d1f4c6b7a29', 'hex');

function uuid5(name: string): string {
  const hash = createHash('sha1').update(NAME_SPACE).update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50;
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
