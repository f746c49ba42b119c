import { VFile } from 'vfile';
import type { LocalBook, Picture } from '../../scripts/model/book.ts';
import type { TypeSettings } from '../../scripts/model/design.ts';
import { EMPTY_GLOSSARY } from '../../scripts/model/glossary.ts';
import { printSizes } from '../../scripts/model/press.ts';

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
  prints: printSizes(undefined, undefined),
  leaflets: [],
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

/** Type as the classic design has it. */
export const FIXTURE_TYPE: TypeSettings = { sizePt: 11, leading: 1.28, fit: { sizePt: [10.5, 11.5], leading: [1.22, 1.36] } };
