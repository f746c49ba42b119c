import { posix } from 'node:path';

/**
 * Give the places where a picture may stand, the first that exists counts: `images/<lang>/x` goes before `images/x`.
 *
 * @param from path of the text that names it, below the press
 * @param folder path of the book, below the press
 * @param tags the language's tag and its parents
 * @returns nothing when the path leads out of the press or is no relative path
 */
export function picturePlaces(
  url: string,
  from: string,
  folder: string,
  tags: readonly string[],
): readonly string[] | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url);
  } catch {
    path = url;
  }
  if (path.startsWith('/') || path.includes('\\') || path.includes('\0')) return undefined;
  const images = `${folder}/images/`;
  const named = posix.normalize(posix.join(posix.dirname(from), path));
  if (named.startsWith('../')) return undefined;
  // A chapter in `en/` may say `images/x` as a single file does.
  const inBook = posix.normalize(posix.join(folder, path));
  return [named, ...(inBook.startsWith('../') ? [] : [inBook])].flatMap((place) => {
    if (!place.startsWith(images)) return [place];
    const rest = place.slice(images.length);
    return [...tags.map((tag) => `${images}${tag}/${rest}`), place];
  });
}
