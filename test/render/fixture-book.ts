import { VFile } from 'vfile';
import type { LocalBook, Picture } from '../../scripts/model/book.ts';
import { EMPTY_GLOSSARY } from '../../scripts/model/glossary.ts';

/** The facts of the book that renderers are tried with; each adds what its format shows. */
export const FIXTURE_BOOK: LocalBook = {
  id: 'fixture',
  press: { name: 'Fixture Press' },
  canonical: ['en'],
  date: '2026-11-24',
  original: { lang: 'ru', date: '1921' },
  contributors: [],
  identifiers: {},
  rights: 'Public domain.',
  licence: 'CC-BY-SA-4.0',
  subjects: ['Bread'],
  formats: ['html', 'epub'],
  paper: { name: 'a5', widthMm: 148, heightMm: 210 },
  sheet: { name: 'a4', widthMm: 210, heightMm: 297 },
  design: 'classic',
  rules: {},
  glossary: EMPTY_GLOSSARY,
  manuscripts: [],
  file: new VFile({ path: 'manuscript/fixture/book.yaml' }),
};

/** A picture of 2 x 2 pixels. */
export const FIXTURE_PICTURE: Picture = {
  path: 'manuscript/fixture/images/The Map.png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEklEQVR4nGNYuXIlAwMDhAIAHkIEgWlW3hgAAAAASUVORK5CYII=',
    'base64',
  ),
  mediaType: 'image/png',
  widthPx: 2,
  heightPx: 2,
};
