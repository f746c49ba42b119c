import { visit } from 'unist-util-visit';
import { parseLink } from '../../model/link.ts';
import { defineRule } from '../define-rule.ts';

/** A link inside the press must lead to a text, or to a heading that is there. The edition keeps the words without the link. */
export const linkTarget = defineRule('link:target', ({ book, manuscript, chapter, report }) => {
  visit(chapter.tree, 'link', (link) => {
    const target = parseLink(link.url, chapter.path);
    if (target.type === 'unknown') report({ place: link, shade: 'file', values: { path: target.path }, actual: link.url });
    if (target.type !== 'text') return;
    const found = book.manuscripts.flatMap(({ chapters }) => chapters).find(({ path }) => path === target.path);
    // Other books are not read here; the site as a whole is checked when it is published.
    const inThisBook = target.path.startsWith(chapter.path.slice(0, chapter.path.indexOf('/', 'manuscript/'.length) + 1));
    if (!found && inThisBook) report({ place: link, shade: 'file', values: { path: target.path }, actual: link.url });
    if (!found || target.id === undefined || found.anchors.has(target.id)) return;
    const expected = manuscript.chapters.find(({ path }) => path === target.path)?.anchors.keys();
    report({
      place: link,
      values: { id: target.id },
      actual: link.url,
      expected: [...(expected ?? [])].map((id) => `#${id}`).slice(0, 5),
    });
  });
});
