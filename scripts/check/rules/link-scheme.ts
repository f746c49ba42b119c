import { parseLink } from '../../model/link.ts';
import { defineRule } from '../define-rule.ts';
import { linksOf } from '../links-of.ts';

/** An address that could run code or open a file of the reader's machine. The edition keeps the words without the link. */
export const linkScheme = defineRule('link:scheme', ({ chapter, report }) => {
  for (const link of linksOf(chapter.tree)) {
    const target = parseLink(link.url, chapter.path);
    if (target.type === 'unsafe') report({ place: link, values: { scheme: target.scheme }, actual: `${target.scheme}:` });
  }
});
