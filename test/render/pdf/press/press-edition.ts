import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { h } from 'hastscript';
import sharp from 'sharp';
import type { Picture } from '../../../../scripts/model/book.ts';
import type { Edition } from '../../../../scripts/model/edition.ts';
import type { Host } from '../../../../scripts/model/host.ts';
import type { PrepressSettings } from '../../../../scripts/model/prepress.ts';
import { profileFacts } from '../../../../scripts/read/prepress/profile-facts.ts';
import { type FixtureOptions, fixtureEdition, printingHost } from '../fixture.ts';
import { makeProfile, type ProfileOptions } from './make-profile.ts';

/** A book that has everything which a press must be told of: colours to the edge, blends, what shines through, pictures of every kind. */
export async function pressEdition(prepress: PrepressSettings = {}, options: FixtureOptions = {}): Promise<Edition> {
  const pictures = await PICTURES;
  const extra = [...pictures.values()].map(({ path }) => h('figure', h('img', { src: path, alt: '', style: 'width: 60mm' })));
  const edition = await fixtureEdition({ paragraphs: 1, ...options, extra: [...(options.extra ?? []), ...extra] });
  const { design } = edition;
  return {
    ...edition,
    book: { ...edition.book, prepress },
    pictures: new Map([...pictures, ...edition.pictures]),
    design: { ...design, styles: { 'print.css': `${design.styles['print.css']}\n${STYLE}` } },
  };
}

/** The title page runs to the edge; headings have a colour, a tint behind them and a blend below. */
const STYLE = `
:root { --accent: #c8102e; }
.page:has(.title-page) { background: #123a7a; color: #fff; }
h2 { color: var(--accent); background: rgb(255 224 160 / 0.5); }
h2::after { content: ""; display: block; height: 2mm; background: linear-gradient(90deg, #c8102e, #fff); }
`;

/** A host whose press has a profile, on disk as the library for pictures wants it; gone when `close` is called. */
export async function hostWithProfile(
  print: Host['print'],
  options: ProfileOptions = {},
): Promise<{ host: Host; profile: NonNullable<PrepressSettings['profile']>; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tract-press-'));
  const bytes = makeProfile(options);
  await writeFile(join(folder, 'press.icc'), bytes);
  const facts = profileFacts(bytes);
  if (typeof facts === 'string') throw new Error(`the profile was refused: ${facts}`);
  const host = { ...printingHost(print), locate: (path: string) => join(folder, path), read: async () => bytes };
  return { host, profile: { path: 'press.icc', ...facts }, close: () => rm(folder, { recursive: true }) };
}

const PICTURES = makePictures();

async function makePictures(): Promise<ReadonlyMap<string, Picture>> {
  const colour = (at: number) => [(at * 7) % 256, (at * 3) % 200, 255 - (at % 256)];
  const photo = sharp(samples(600, 400, colour), { raw: { width: 600, height: 400, channels: 3 } });
  const dark = sharp(
    samples(300, 200, () => [3, 8, 2]),
    { raw: { width: 300, height: 200, channels: 3 } },
  );
  const gray = sharp(
    samples(500, 400, (at) => [at % 256]),
    { raw: { width: 500, height: 400, channels: 1 } },
  );
  const alpha = sharp(
    samples(710, 500, (at) => [200, 30, 60, at % 256]),
    { raw: { width: 710, height: 500, channels: 4 } },
  );
  const [jpeg, alphaPng, grayPng, grayJpeg, cmykJpeg, darkPng] = await Promise.all([
    photo.clone().jpeg({ quality: 95 }).toBuffer(),
    alpha.png().toBuffer(),
    gray.clone().toColourspace('b-w').png().toBuffer(),
    gray.clone().resize(400, 300).toColourspace('b-w').jpeg().toBuffer(),
    photo.clone().resize(1500, 1000).toColourspace('cmyk').jpeg().toBuffer(),
    dark.png().toBuffer(),
  ]);
  return new Map(
    [
      picture('photo.jpg', jpeg, 'image/jpeg', 600, 400),
      picture('alpha.png', alphaPng, 'image/png', 710, 500),
      picture('gray.png', grayPng, 'image/png', 500, 400),
      picture('gray.jpg', grayJpeg, 'image/jpeg', 400, 300),
      picture('cmyk.jpg', cmykJpeg, 'image/jpeg', 1500, 1000),
      picture('dark.png', darkPng, 'image/png', 300, 200),
      picture('drawing.svg', Buffer.from(DRAWING), 'image/svg+xml', 200, 100),
    ].map((one) => [one.path, one]),
  );
}

function picture(name: string, bytes: Uint8Array, mediaType: Picture['mediaType'], widthPx: number, heightPx: number): Picture {
  return { path: `manuscript/fixture/images/${name}`, bytes, mediaType, widthPx, heightPx };
}

function samples(width: number, height: number, colourAt: (at: number) => readonly number[]): Buffer {
  return Buffer.from(Array.from({ length: width * height }, (_, at) => colourAt(at)).flat());
}

/** Colours that shine through, one in a blend whose opacity changes too: Chromium writes that as a mask. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><defs>
<linearGradient id="g"><stop offset="0" stop-color="#c8102e"/><stop offset="1" stop-color="#0033aa" stop-opacity=".4"/></linearGradient>
<radialGradient id="r"><stop offset="0" stop-color="#ff0"/><stop offset="1" stop-color="#080"/></radialGradient>
<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="teal"/></pattern></defs>
<rect width="200" height="60" fill="url(#g)"/><circle cx="60" cy="70" r="25" fill="url(#r)"/>
<circle cx="120" cy="70" r="25" fill="#0a0" opacity=".5"/><rect x="150" y="50" width="50" height="50" fill="url(#p)"/></svg>`;
