import type { Artifact } from '../../model/artifact.ts';
import type { Face } from '../../model/design.ts';
import type { Edition } from '../../model/edition.ts';
import { hasGlyph, isDrawn } from '../../model/faces/glyphs.ts';
import type { Host } from '../../model/host.ts';
import { faceFingerprint } from '../fragments/face-fingerprint.ts';

/**
 * Make the cover of an edition as JPEG: the design's `cover.svg`, drawn with the design's own faces, the tool's where those lack a
 * character, and no others, so that it looks the same on every machine.
 *
 * The shell is Mustache: `title`, `subtitle`, `authors` (one line), `press`, `year`, `lang`. How texts are fitted, see `set-texts.ts`.
 */
export async function renderCover(edition: Edition, host: Host): Promise<Artifact> {
  const { book, design, language } = edition;
  const shell = design.shells['cover.svg'] ?? PLAIN;
  const words = {
    title: edition.title,
    subtitle: edition.subtitle ?? '',
    authors: authorsOf(edition),
    press: book.press.name,
    year: book.date?.slice(0, 4) ?? '',
    lang: language.tag,
  };
  const codePoints = [...new Set(Object.values(words).join(''))]
    .flatMap((character) => [character, ...character.toLocaleUpperCase(language.tag)])
    .filter(isDrawn)
    .map((character) => character.codePointAt(0) as number)
    .filter((codePoint) => !design.faces.some((face) => hasGlyph(face, codePoint)));
  const standIns = codePoints.length > 0 ? await coverStandIns(design.faces, codePoints, host) : [];
  const faces = [...design.faces, ...standIns].map((face) => [face.family, face.weight, face.style, faceFingerprint(face)]);
  const key = JSON.stringify(['cover 2', 'resvg-js 2.6.2', 'sharp 0.35.5', shell, words, faces]);
  const bytes = await host.remember(key, async () => {
    const { drawCover } = await import('./draw-cover.ts');
    return drawCover(shell, words, design.faces, standIns);
  });
  return {
    path: `${book.id}/${language.tag}/cover.jpg`,
    bytes,
    mediaType: 'image/jpeg',
    lang: language.tag,
    format: 'cover',
    book: book.id,
    madeFrom: edition.fingerprint,
  };
}

/** The tool's own faces for what none of the design's can draw. */
async function coverStandIns(faces: readonly Face[], codePoints: readonly number[], host: Host): Promise<readonly Face[]> {
  const { standInsFor } = await import('../../model/faces/stand-ins.ts');
  const { standIns } = await standInsFor(faces, codePoints, host);
  return [...new Set(standIns.map(({ face }) => face))];
}

function authorsOf(edition: Edition): string {
  const names = edition.contributors.filter(({ role }) => role === 'aut').map(({ name }) => name);
  // One name is no list, and the rules of lists take a while to load.
  if (names.length < 2) return names[0] ?? '';
  return new Intl.ListFormat(edition.language.tag, { type: 'conjunction' }).format(names);
}

/** For a design without a cover of its own. */
const PLAIN = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="2560" viewBox="0 0 1600 2560">
<rect width="1600" height="2560" fill="#fff"/>
<text data-box="200 500 1200 1200" data-align="middle" text-anchor="middle" font-size="220">{{title}}</text>
<text data-box="200 2200 1200 120" text-anchor="middle" font-size="60">{{press}}</text>
</svg>`;
