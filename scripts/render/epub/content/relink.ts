import type { Nodes } from 'hast';
import { eachElement } from '../../../model/each-element.ts';
import { parseLink } from '../../../model/link.ts';

/**
 * Point the links of one file at where things stand in the EPUB. A link that leads nowhere loses its target, for it would make the book
 * invalid; its text stays.
 *
 * @param file the file that holds the tree
 * @param places the file of each id
 */
export function relink(tree: Nodes, file: string, places: ReadonlyMap<string, string>): void {
  eachElement(tree, (element) => {
    if (element.tagName === 'a') element.properties.href = target(element.properties.href, file, places);
  });
}

function target(href: unknown, file: string, places: ReadonlyMap<string, string>): string | undefined {
  if (typeof href !== 'string') return undefined;
  if (!href.startsWith('#')) return parseLink(href, '').type === 'web' ? validUrl(href) : undefined;
  const id = places.has(href.slice(1)) ? href.slice(1) : decoded(href.slice(1));
  const place = places.get(id);
  return place && `${place === file ? '' : place}#${fragment(id)}`;
}

/** Escape what may not stand in the fragment of a URL; letters of all scripts may. */
export function fragment(id: string): string {
  return id.replace(/[^\p{L}\p{M}\p{N}!$&'()*+,;=:@/?._~-]/gu, (character) => encodeURIComponent(character));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Leave a valid URL as it was written; mend one that only browsers understand. */
function validUrl(href: string): string | undefined {
  const mended = href.replace(/%(?![\da-f]{2})/gi, '%25');
  // Parsers disagree on hosts with an empty label (`https://../`); no such host exists.
  if (!URL.canParse(mended) || /^\.|\.\./.test(new URL(mended).hostname)) return undefined;
  return /^[\w\-.~:/?#@!$&'()*+,;=%]+$/.test(mended) && mended.split('#').length <= 2 ? mended : strict(new URL(mended).href);
}

/** `URL` lets characters stand that RFC 3986 has no place for. */
function strict(href: string): string {
  const [path = '', ...hash] = href.split('#');
  const escaped = (text: string) => text.replace(/[^\w\-.~:/?@!$&'()*+,;=%]/g, (character) => encodeURIComponent(character));
  return hash.length > 0 ? `${escaped(path)}#${escaped(hash.join('%23'))}` : escaped(path);
}
