import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { h } from 'hastscript';
import type { LocalBook } from '../../../scripts/model/book.ts';
import type { Design } from '../../../scripts/model/design.ts';
import type { Edition } from '../../../scripts/model/edition.ts';
import { language } from '../../../scripts/model/language.ts';
import type { PrintSize } from '../../../scripts/model/press.ts';
import { createTranslate } from '../../../scripts/support/strings.ts';
import { FIXTURE_BOOK, FIXTURE_PICTURE } from '../fixture-book.ts';
import { ownDesign } from '../fixture-design.ts';
import { fixtureNames } from '../fixture-names.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A small edition made by hand, with one of everything that a renderer meets. Each call makes a fresh one, for renderers use it up. */
export async function fixtureEdition(changes: Partial<Edition> = {}, bookChanges: Partial<LocalBook> = {}): Promise<Edition> {
  const tag = changes.language?.tag ?? 'en';
  const strings = JSON.parse(await readFile(join(ROOT, 'locales', tag, 'interface.json'), 'utf8'));
  return {
    book: { ...BOOK, ...bookChanges },
    language: language(tag),
    design: await classic(),
    format: 'epub',
    print: FIXTURE_BOOK.prints[0] as PrintSize,
    title: 'Bread & <Freedom>',
    subtitle: 'A fixture',
    description: 'What a renderer meets.',
    keywords: ['bread', 'freedom'],
    contributors: [
      { name: 'Ada Example', role: 'aut', kind: 'person', sort: 'Example, Ada' },
      { name: 'Émile Exemple', role: 'trl', kind: 'person', lang: 'fr' },
    ],
    ...content(),
    names: fixtureNames(
      [
        { id: 'name.ada.1', sectionId: 'freedom' },
        { id: 'name.ada.2', sectionId: 'bread', noteNumber: 1 },
      ],
      [{ id: 'name.bread.1', sectionId: 'bread' }],
    ),
    pictures: new Map([[MAP.path, MAP]]),
    leaflets: [],
    alternates: [],
    t: await createTranslate(language(tag), [strings]),
    fingerprint: '0'.repeat(64),
    ...changes,
  };
}

function content(): Pick<Edition, 'sections' | 'notes' | 'contents'> {
  const call = (number: number, id = `noteref-${number}`) => h('a.noteref', { id, href: `#note-${number}` }, String(number));
  return {
    sections: [
      { id: 'opening', tree: h(null, [h('blockquote.epigraph', [h('p', 'No gods.'), h('p.attribution', '— A saying')])]) },
      {
        id: 'bread',
        title: 'Bread',
        tree: h(null, [
          h('h2#bread', 'Bread'),
          h(
            'p',
            'Dear as ',
            h('em', 'silver'),
            h('span.name', { id: 'name.bread.1' }, ' in The Bread Book'),
            call(1),
            ', see ',
            h('a', { href: '#freedom' }, 'freedom'),
            '.',
          ),
          h('h3#of-the-mill', 'Of the ', h('em', 'mill')),
          h('figure', h('img', { src: MAP.path, alt: 'A map', width: 2, height: 2 }), h('figcaption', 'The island')),
          h('hr.pagebreak'),
        ]),
      },
      {
        id: 'freedom',
        title: 'Freedom',
        tree: h(null, [
          h('h2#freedom', 'Freedom'),
          h(
            'p',
            'A ',
            h('span.foreign', { lang: 'ru' }, 'Воля'),
            call(2),
            ' of ',
            h('span.name', { id: 'name.ada.1' }, 'Ada'),
            ' and the first note again',
            call(1, 'noteref-1-2'),
            '.',
          ),
          h('div.verse', h('p', [h('span.line', 'One,'), h('br'), h('span.line', 'two.')])),
        ]),
      },
    ],
    notes: [
      {
        id: 'note-1',
        number: 1,
        calls: ['noteref-1', 'noteref-1-2'],
        sectionId: 'bread',
        children: [h('p', 'The first note of ', h('span.name', { id: 'name.ada.2' }, 'Ada'), '.')],
      },
      {
        id: 'note-2',
        number: 2,
        calls: ['noteref-2'],
        sectionId: 'freedom',
        children: [h('p', 'See ', h('a', { href: '#bread' }, 'bread'))],
      },
      { id: 'note-uncalled-3', number: 0, calls: [], sectionId: 'freedom', children: [h('p', 'Never called.')] },
    ],
    contents: [
      {
        id: 'bread',
        sectionId: 'bread',
        label: [{ type: 'text', value: 'Bread' }],
        text: 'Bread',
        children: [
          {
            id: 'of-the-mill',
            sectionId: 'bread',
            label: [{ type: 'text', value: 'Of the mill' }],
            text: 'Of the mill',
            children: [],
          },
        ],
      },
      { id: 'freedom', sectionId: 'freedom', label: [{ type: 'text', value: 'Freedom' }], text: 'Freedom', children: [] },
    ],
  };
}

const MAP = FIXTURE_PICTURE;

const BOOK: LocalBook = {
  ...FIXTURE_BOOK,
  original: { lang: 'ru', date: '1921', source: 'Izvestia 6' },
  series: 'Red & Black',
  licence: 'CC0-1.0',
  formats: ['epub'],
};

async function classic(): Promise<Design> {
  const design = await ownDesign();
  // Two faces are enough, and the strong words of the text have to do with them.
  return { ...design, faces: design.faces.filter(({ weight }) => weight === 400) };
}
