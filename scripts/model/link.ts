import { posix } from 'node:path';

/** Where a link of a manuscript leads. */
export type LinkTarget =
  | { readonly type: 'web'; readonly href: string }
  /** A heading or the start of another file of the press: `manuscript/x/en.md`, `id` as the link gives it. */
  | { readonly type: 'text'; readonly path: string; readonly id?: string }
  /** An address that is not let through: `javascript:`, `data:`, `file:` … */
  | { readonly type: 'unsafe'; readonly scheme: string }
  /** A path that is no text of the press. */
  | { readonly type: 'unknown'; readonly path: string };

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'xmpp', 'irc', 'ircs', 'doi', 'urn', 'magnet', 'ftp']);

/**
 * Understand the address of a link.
 *
 * @param from path of the text that holds the link, below the press
 */
export function parseLink(href: string, from: string): LinkTarget {
  // Browsers skip white space and control characters in and before a scheme (WHATWG URL, basic parser), so `java\nscript:` is one too.
  const plain = href.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme !== undefined) return SCHEMES.has(scheme) ? { type: 'web', href } : { type: 'unsafe', scheme };
  if (plain.startsWith('//')) return { type: 'web', href: `https:${plain}` };
  const [path = '', fragment] = href.split('#', 2);
  const id = fragment === undefined || fragment === '' ? {} : { id: decoded(fragment) };
  if (path === '') return { type: 'text', path: from, ...id };
  const target = posix.normalize(posix.join(posix.dirname(from), decoded(path)));
  if (path.startsWith('/') || target.startsWith('../') || !target.endsWith('.md'))
    return { type: 'unknown', path: decoded(path) };
  return { type: 'text', path: target, ...id };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
