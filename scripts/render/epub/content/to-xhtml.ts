import type { Nodes } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { writeXml } from '../../fragments/write-xml.ts';

/** Write a tree as XHTML. The namespace stands on the root element of the file, which the packager writes. */
export function toXhtml(tree: Nodes): string {
  return writeXml(toXast(tree)).replace(' xmlns="http://www.w3.org/1999/xhtml"', '').replace(EMPTY, '<$1$2></$1>');
}

/** Only void elements may be written short: a reading system that takes the file for HTML leaves `<span/>` open to its end. */
const EMPTY =
  /<(a|abbr|aside|b|bdi|bdo|blockquote|body|caption|cite|code|colgroup|dd|del|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|i|ins|kbd|li|mark|nav|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var)((?: [^<>]*)?)\/>/g;
