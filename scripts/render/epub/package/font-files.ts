import { createHash } from 'node:crypto';
import type { Face } from '../../../model/design.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Host } from '../../../model/host.ts';
import { subsetFace } from '../../fragments/subset-face.ts';
import type { PackedFile } from './pack-epub.ts';
import { deflate } from './zip.ts';

/** The fonts of a book: their files and the style rules that name them. */
export interface FontFiles {
  readonly css: string;
  readonly files: readonly (readonly [path: string, file: PackedFile])[];
}

/**
 * Cut the faces of the design down to the characters of the book. TrueType or OpenType rather than WOFF2, which Kindle and Kobo do not
 * read.
 *
 * @param texts all that is shown, in any order
 */
export async function fontFiles(edition: Edition, texts: readonly string[], host: Host): Promise<FontFiles> {
  const characters = charactersOf(texts);
  const packed = await Promise.all(edition.design.faces.map((face) => fontFile(face, characters, host)));
  return { css: packed.map(({ rule }) => rule).join(''), files: packed.map(({ path, file }) => [path, file] as const) };
}

async function fontFile(face: Face, characters: string, host: Host) {
  const bytes = await subsetFace(face, characters, 'truetype', host);
  const deflated = await host.remember(`fflate 0.8.3 ${createHash('sha256').update(bytes).digest('hex')}`, async () =>
    deflate(bytes),
  );
  const ending = String.fromCharCode(...bytes.subarray(0, 4)) === 'OTTO' ? 'otf' : 'ttf';
  const path = `fonts/${face.fileName.replace(/\.\w+$/, '')}.${ending}`;
  const family = face.family.replace(/["\\]/g, '');
  return {
    path,
    file: { bytes, deflated, mediaType: `font/${ending}` },
    rule: `@font-face { font-family: "${family}"; font-weight: ${face.weight}; font-style: ${face.style}; src: url("${path}"); }\n`,
  };
}

/** All of ASCII, and whatever else is used; both cases of a letter, for a style sheet may set capitals. */
function charactersOf(texts: readonly string[]): string {
  const found = new Set(texts.flatMap((text) => [...new Set(text.match(/[^\0-\x7f]/gu))]));
  const capitals = [...found].map((character) => character.toUpperCase());
  return [...ASCII, ...found, ...capitals].join('');
}

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));
