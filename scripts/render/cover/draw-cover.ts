import { Resvg } from '@resvg/resvg-js';
import mustache from 'mustache';
import sharp from 'sharp';
import type { Face } from '../../model/design.ts';
import { legalXml } from '../fragments/legal-xml.ts';
import { setTexts } from './set-texts.ts';

/**
 * Draw a cover and press it into a JPEG, 1600 px wide.
 *
 * @param shell an SVG as Mustache template
 * @param words what it is filled with; text from a manuscript, so Mustache escapes it
 * @param standIns faces for what those of the design lack
 */
export async function drawCover(
  shell: string,
  words: CoverWords,
  faces: readonly Face[],
  standIns: readonly Face[] = [],
): Promise<Uint8Array> {
  const svg = setTexts(fillShell(shell, words), faces, words.lang, standIns);
  const drawing = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [...faces, ...standIns].map(({ path }) => path),
      ...(faces[0] && { defaultFontFamily: faces[0].family, serifFamily: faces[0].family }),
    },
    fitTo: { mode: 'width', value: WIDTH_PX },
    logLevel: 'off',
  }).render();
  const raw = { width: drawing.width, height: drawing.height, channels: 4 as const };
  return sharp(drawing.pixels, { raw })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** Wide enough for every shop; with a shell of 5 : 8 the height is 2560. */
const WIDTH_PX = 1600;

/** What a shell is filled with. */
type CoverWords = Readonly<Record<string, string | Readonly<Record<string, string>>>> & { readonly lang: string };

function fillShell(shell: string, words: CoverWords): string {
  const legal = Object.fromEntries(
    Object.entries(words).map(([name, word]) => [name, typeof word === 'string' ? legalXml(word) : word]),
  );
  return mustache.render(shell, legal);
}
