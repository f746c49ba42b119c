import { parseLink } from '../../model/link.ts';
import { defineRule } from '../define-rule.ts';
import { linksOf } from '../links-of.ts';

/** A link inside the press must lead to a text, or to a heading that is there. The edition keeps the words without the link. */
export const linkTarget = defineRule('link:target', ({ chapter, texts, report }) => {
  for (const link of linksOf(chapter.tree)) {
    const target = parseLink(link.url, chapter.path);
    if (target.type !== 'text' && target.type !== 'unknown') continue;
    const text = texts.get(target.path);
    if (!text) {
      report({ place: link, shade: 'file', values: { path: target.path }, actual: link.url });
    } else if (target.type === 'text' && target.id !== undefined && !text.anchors.has(target.id)) {
      const expected = [...text.anchors.keys()].slice(0, 5).map((id) => `#${id}`);
      report({ place: link, values: { id: target.id }, actual: link.url, expected });
    }
  }
});
