import { posix } from 'node:path';
import type { LinkedTexts, Manuscript } from '../model/book.ts';
import { parseLink } from '../model/link.ts';
import type { Format, Press } from '../model/press.ts';

/**
 * Make the function that gives the address of a link in an edition.
 *
 * Inside the edition that is `#id`. To another text of the press it is the relative path in `dist/` on the web, and the full address
 * below the press's own in files that travel alone (EPUB, PDF); without such an address there is nothing to point at.
 *
 * @param from path of the chapter that holds the link
 * @param texts every text of the press
 */
export function linkTarget(from: string, manuscript: Manuscript, press: Press, format: Format, texts: LinkedTexts) {
  return (href: string): string | undefined => {
    const target = parseLink(href, from);
    if (target.type === 'web') return target.href;
    if (target.type !== 'text') return undefined;
    const chapter = manuscript.chapters.find(({ path }) => path === target.path);
    if (chapter) {
      const id = target.id === undefined ? firstId(chapter.anchors) : chapter.anchors.get(target.id);
      return id === undefined ? undefined : `#${id}`;
    }
    const text = texts.get(target.path);
    const id = target.id === undefined ? undefined : text?.anchors.get(target.id);
    if (!text || (target.id !== undefined && id === undefined)) return undefined;
    const fragment = id === undefined ? '' : `#${encodeURIComponent(id)}`;
    if (format !== 'html') return press.url ? new URL(text.page, slashed(press.url)).href + fragment : undefined;
    return posix.relative(posix.dirname(texts.get(from)?.page ?? ''), text.page) + fragment;
  };
}

function firstId(anchors: ReadonlyMap<string, string>): string | undefined {
  return anchors.values().next().value;
}

function slashed(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
