import type { Definition, Image, ImageReference } from 'mdast';
import type { Chapter, Picture } from '../../model/book.ts';
import { eachNode, eachOf } from '../../model/each-node.ts';
import type { Host } from '../../model/host.ts';
import type { Problem, Report } from '../../model/report.ts';
import { picturePlaces } from './find-picture.ts';
import { readPicture } from './read-picture.ts';

declare module 'mdast' {
  interface ImageData {
    /** Where the picture was found, below the press: the key in `Manuscript.pictures`. */
    picture?: string;
  }
  interface ImageReferenceData {
    picture?: string;
  }
}

/** Find and read every picture that a chapter names, once each, and note on its node which one it is. */
export async function loadPictures(
  chapter: Chapter,
  place: { host: Host; report: Report; folder: string; tags: readonly string[] },
  pictures: Map<string, Picture>,
): Promise<void> {
  const named: { node: Image | ImageReference; url: string }[] = [];
  const definitions = new Map<string, Definition>();
  eachOf(chapter.tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  eachNode(chapter.tree, (node) => {
    if (node.type === 'image') named.push({ node, url: node.url });
    if (node.type === 'imageReference') named.push({ node, url: definitions.get(node.identifier)?.url ?? '' });
  });
  for (const { node, url } of named) {
    const found = await find(url);
    if (typeof found === 'string') node.data = { ...node.data, picture: found };
    else
      place.report(chapter.file, {
        ...found,
        place: node,
        values: { url: shorten(url), ...found.values },
        actual: shorten(url),
      });
  }

  async function find(url: string): Promise<string | Problem> {
    if (/^(?:https?:)?\/\//i.test(url)) return { rule: 'image:remote' };
    if (/^data:/i.test(url)) return { rule: 'image:remote', shade: 'data' };
    if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return { rule: 'image:outside', values: { path: shorten(url) } };
    const places = picturePlaces(url, chapter.path, place.folder, place.tags);
    if (!places) return { rule: 'image:outside', values: { path: shorten(url) } };
    let problem: Problem = { rule: 'image:missing', values: { path: shorten(url) } };
    for (const path of places) {
      if (pictures.has(path)) return path;
      const read = await readPicture(place.host, path);
      if ('bytes' in read) {
        pictures.set(path, read);
        return path;
      }
      if (read.rule !== 'image:missing' || read.shade) return read;
      problem = { rule: 'image:missing', values: { path } };
    }
    return problem;
  }
}

/** A `data:` address can have megabytes. */
function shorten(url: string): string {
  return url.length > 80 ? `${url.slice(0, 77)}…` : url;
}
