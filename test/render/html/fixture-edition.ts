import { readFile } from 'node:fs/promises';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LocalBook } from '../../../scripts/model/book.ts';
import type { ContentsEntry, Edition, Note } from '../../../scripts/model/edition.ts';
import { language } from '../../../scripts/model/language.ts';
import type { PrintSize } from '../../../scripts/model/press.ts';
import { createTranslate } from '../../../scripts/support/strings.ts';
import { FIXTURE_BOOK, FIXTURE_PICTURE } from '../fixture-book.ts';
import { ownDesign } from '../fixture-design.ts';
import { fixtureNames } from '../fixture-names.ts';

const ROOT = new URL('../../../', import.meta.url);

export interface FixtureOptions {
  /** Any tag; texts of the interface are English where there are no others. */
  readonly tag?: string;
  readonly edition?: Partial<Edition>;
  readonly book?: Partial<LocalBook>;
  /** Put at the end of the last chapter. */
  readonly extra?: readonly ElementContent[];
}

/** A small edition made by hand, with one of everything that a text may hold. Each call makes a fresh one, for renderers use it up. */
export async function fixtureEdition({ tag = 'en', edition, book, extra = [] }: FixtureOptions = {}): Promise<Edition> {
  const strings = await readFile(new URL(`locales/${tag === 'fr' ? 'fr' : 'en'}/interface.json`, ROOT), 'utf8');
  return {
    book: { ...BOOK, ...book },
    language: language(tag),
    design: await ownDesign(),
    format: 'html',
    print: FIXTURE_BOOK.prints[0] as PrintSize,
    title: 'Bread & <Freedom>',
    subtitle: 'A fixture',
    description: 'What a renderer meets.',
    keywords: ['bread', 'freedom'],
    contributors: [
      { name: 'Ada Example', role: 'aut', kind: 'person' },
      { name: 'Émile Exemple', role: 'trl', kind: 'person', lang: 'fr' },
    ],
    sections: [
      { id: 'opening', tree: h(null, [h('blockquote.epigraph', [h('p', 'No gods.'), h('p.attribution', '— A saying')])]) },
      { id: 'bread', title: 'Bread', tree: h(null, bread()) },
      { id: 'liberté', title: 'Freedom', tree: h(null, [...freedom(), ...extra]) },
    ],
    notes: NOTES,
    contents: [
      entry('bread', 'bread', 'Bread', [entry('bread', 'of-the-mill', 'Of the mill')]),
      entry('liberté', 'liberté', 'Freedom'),
    ],
    names: fixtureNames(
      [
        { id: 'name.ada.1', sectionId: 'liberté' },
        { id: 'name.ada.2', sectionId: 'bread', noteNumber: 1 },
      ],
      [{ id: 'name.bread.1', sectionId: 'bread' }],
    ),
    pictures: new Map([[MAP.path, MAP]]),
    leaflets: [],
    alternates: tag === 'fr' ? [{ language: language('en'), title: 'Bread' }] : [{ language: language('fr'), title: 'Pain' }],
    t: await createTranslate(language(tag), [JSON.parse(strings)]),
    fingerprint: '0'.repeat(64),
    ...edition,
  };
}

/** The call of a note, as editions have it. */
export function call(number: number, id = `noteref-${number}`): Element {
  return h('a.noteref', { id, href: `#note-${number}` }, String(number));
}

function bread(): Element[] {
  return [
    h('h2#bread', 'Bread'),
    h(
      'p',
      'Dear as ',
      h('em', 'silver in ', h('span.name', { id: 'name.bread.1' }, 'The Bread Book')),
      call(1),
      ', see ',
      h('a', { href: '#liberté' }, 'freedom'),
      ' and ',
      h('strong', 'eat'),
      '.',
    ),
    h(
      'p',
      h('a', { href: 'https://example.org/flour' }, 'Flour', call(3), ' and salt'),
      ', ',
      address('https://example.org/oven'),
    ),
    h('h3#of-the-mill', 'Of the ', h('em', 'mill')),
    h('figure', h('img', { src: MAP.path, alt: 'A map', width: 2, height: 2 }), h('figcaption', 'The island')),
    h('table', [
      h('thead', h('tr', [h('th', { scope: 'col' }, 'Year'), h('th.align-right', { scope: 'col' }, 'Sacks')])),
      h('tbody', h('tr', [h('td', '1921'), h('td.align-right', '1,700,000')])),
    ]),
    h('pre', h('code', 'grind --all < wheat\n')),
    h('hr.pagebreak'),
    h('ul', [h('li', '☑ mill'), h('li', '☐ bake')]),
  ];
}

function freedom(): Element[] {
  return [
    h('h2#liberté', 'Freedom'),
    h('p', 'A ', h('span.foreign', { lang: 'ru' }, 'Воля'), call(2), ', the first note again', call(1, 'noteref-1-2'), '.'),
    h('div.verse', h('p', [h('span.line', 'One,'), h('br'), h('span.line', 'two.')])),
    h('aside.pullquote', h('p', 'Nothing is given.')),
    h('aside.aside', h('p', 'Beside the point.')),
    h('div.dialogue', [h('p', '— Bread?'), h('p', '— Freedom.')]),
    h('aside.aside', h('p', h('span.sic', 'Bred'), ' for ', h('span.name', { id: 'name.ada.1' }, 'Ada'), '.')),
    h('blockquote', [h('p.quoted-heading', 'A heading'), h('p', 'A quotation.')]),
    h('hr'),
    h('p', 'The end.'),
  ];
}

function address(href: string): Element {
  return h('a', { href }, href);
}

const NOTES: readonly Note[] = [
  {
    id: 'note-1',
    number: 1,
    calls: ['noteref-1', 'noteref-1-2'],
    sectionId: 'bread',
    children: [h('p', 'The first note. ', h('span.name', { id: 'name.ada.2' }, 'Ada'))],
  },
  {
    id: 'note-2',
    number: 2,
    calls: ['noteref-2'],
    sectionId: 'liberté',
    children: [h('p', 'See ', h('a', { href: '#bread' }, 'bread')), h('p', 'A second paragraph.')],
  },
  { id: 'note-3', number: 3, calls: ['noteref-3'], sectionId: 'bread', children: [h('ul', h('li', 'A list.'))] },
  { id: 'note-uncalled-4', number: 0, calls: [], sectionId: 'liberté', children: [h('p', 'Never called.')] },
];

function entry(sectionId: string, id: string, label: string, children: readonly ContentsEntry[] = []): ContentsEntry {
  return { id, sectionId, label: [{ type: 'text', value: label }], text: label, children };
}

const MAP = FIXTURE_PICTURE;

const BOOK = FIXTURE_BOOK;
