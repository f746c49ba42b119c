import { createHash } from 'node:crypto';
import type { Book, Manuscript } from '../model/book.ts';
import type { Design } from '../model/design.ts';

/** Name everything that the edition is made from: the same fingerprint means the same bytes. */
export function editionFingerprint(book: Book, manuscript: Manuscript, design: Design): string {
  const hash = createHash('sha256');
  const add = (part: string | Uint8Array) => hash.update(`${part.length}:`).update(part);
  const { manuscripts, file, press, glossary, lock: _, ...facts } = book;
  add(JSON.stringify([facts, press, glossary.hash, manuscripts.map(({ language, title }) => [language.tag, title])]));
  const { chapters, pictures, figures: __, ...own } = manuscript;
  add(JSON.stringify(own));
  for (const chapter of chapters) add(chapter.path).update(String(chapter.file));
  for (const picture of pictures.values()) add(picture.path).update(picture.bytes);
  const { faces, ...look } = design;
  add(JSON.stringify(look));
  for (const face of faces) add(face.fileName).update(face.bytes);
  return hash.digest('hex');
}
