import { posix } from 'node:path';
import type { Manuscript } from '../model/book.ts';
import { parseLanguage } from '../model/language.ts';
import { parseLink } from '../model/link.ts';
import type { Format, Press } from '../model/press.ts';

/**
 * Make the function that gives the address of a link in an edition.
 *
 * Inside the edition that is `#id`. To another text of the press it is the relative path in `dist/` on the web, and the full address
 * below the press's own in files that travel alone (EPUB, PDF); without such an address there is nothing to point at.
 *
 * @param from path of the chapter that holds the link
 */
export function linkTarget(from: string, manuscript: Manuscript, press: Press, format: Format) {
  return (href: string): string | undefined => {
    const target = parseLink(href, from);
    if (target.type === 'web') return target.href;
    if (target.type !== 'text') return undefined;
    const chapter = manuscript.chapters.find(({ path }) => path === target.path);
    if (chapter) {
      const id = target.id === undefined ? firstId(chapter.anchors) : chapter.anchors.get(target.id);
      return id === undefined ? undefined : `#${id}`;
    }
    const page = pageOf(target.path);
    if (!page) return undefined;
    const fragment = target.id === undefined ? '' : `#${encodeURIComponent(target.id)}`;
    if (format !== 'html') return press.url ? new URL(page, slashed(press.url)).href + fragment : undefined;
    const own = pageOf(from);
    return own ? posix.relative(posix.dirname(own), page) + fragment : undefined;
  };
}

function firstId(anchors: ReadonlyMap<string, string>): string | undefined {
  return anchors.values().next().value;
}

function slashed(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

/** `manuscript/x/en.md` and `manuscript/x/en/01-a.md` are both set in `x/en/x.en.html`. */
function pageOf(path: string): string | undefined {
  const match = /^manuscript\/([^/]+)\/([^/]+?)(?:\.md|\/[^/]+\.md)$/.exec(path);
  const language = parseLanguage(match?.[2] ?? '');
  return match && language ? `${match[1]}/${language.tag}/${match[1]}.${language.tag}.html` : undefined;
}
