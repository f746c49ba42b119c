import type { Artifact } from '../../model/artifact.ts';
import type { Face } from '../../model/design.ts';
import type { Edition } from '../../model/edition.ts';
import { hasGlyph, isDrawn } from '../../model/faces/glyphs.ts';
import type { Host } from '../../model/host.ts';
import { familiesOf } from '../fragments/design-properties.ts';
import { faceFingerprint } from '../fragments/face-fingerprint.ts';

/**
 * Make the cover of an edition as JPEG: the design's `cover.svg`, drawn with the design's own faces, the tool's where those lack a
 * character, and no others, so that it looks the same on every machine.
 *
 * The shell is Mustache: `title`, `subtitle`, `authors` (one line), `press`, `year`, `lang`; `textFamily` and `displayFamily`, the
 * families of its faces; its colours by their names, `colours.paper`. How texts are fitted, see `set-texts.ts`.
 */
export async function renderCover(edition: Edition, host: Host): Promise<Artifact> {
  const { book, design, language } = edition;
  const shell = design.shells['cover.svg'] ?? '';
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
  const { text = '', display = '' } = familiesOf(design.faces);
  const faces = [...design.faces, ...standIns].map((face) => [face.family, face.weight, face.style, faceFingerprint(face)]);
  const view = { ...words, colours: design.colours.cover, textFamily: text, displayFamily: display };
  const key = JSON.stringify(['cover 3', 'resvg-js 2.6.2', 'sharp 0.35.5', shell, view, faces]);
  const bytes = await host.remember(key, async () => {
    const { drawCover } = await import('./draw-cover.ts');
    return drawCover(shell, view, design.faces, standIns);
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
