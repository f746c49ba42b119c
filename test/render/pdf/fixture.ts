import { readFileSync } from 'node:fs';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { VFile } from 'vfile';
import {
  type ContentsEntry,
  type Edition,
  type NameMention,
  NO_NAMES,
  type Note,
  type Section,
} from '../../../scripts/model/edition.ts';
import { EMPTY_GLOSSARY } from '../../../scripts/model/glossary.ts';
import type { Host } from '../../../scripts/model/host.ts';
import { language } from '../../../scripts/model/language.ts';
import { type Paper, type PrintSize, parsePaper, printSizes } from '../../../scripts/model/press.ts';
import { createTranslate } from '../../../scripts/support/strings.ts';
import { ownDesign } from '../fixture-design.ts';
import { fixtureNames } from '../fixture-names.ts';

export interface FixtureOptions {
  readonly lang?: 'en' | 'fr';
  readonly title?: string;
  readonly paper?: string;
  /** Paragraphs in each chapter. */
  readonly paragraphs?: number;
  /** In how many paragraphs of each chapter a woman is named, from the first on; with it come glossary and index. */
  readonly mentions?: number;
  /** Put at the end of the first chapter. */
  readonly extra?: readonly ElementContent[];
}

/** Make an edition of four chapters, the second with a section below, with two notes: what prepare-edition would give. */
export async function fixtureEdition(options: FixtureOptions = {}): Promise<Edition> {
  const { lang = 'en', title = 'A Hundred Years After', paragraphs = 4, mentions = 0, extra = [] } = options;
  const adas: NameMention[] = [];
  const root = new URL('../../../', import.meta.url);
  const strings = JSON.parse(readFileSync(new URL(`locales/${lang}/interface.json`, root), 'utf8'));
  const sections = CHAPTERS.map((name, index): Section => {
    const children: Element[] = [h('h2', { id: `c${index + 1}` }, name)];
    for (let at = 0; at < paragraphs; at += 1) {
      const paragraph = h('p', sentences(index, at));
      children.push(paragraph);
      if (at >= mentions) continue;
      adas.push({ id: `name.ada.${adas.length + 1}`, sectionId: `c${index + 1}` });
      paragraph.children.push({ type: 'text', value: ' ' }, h('span.name', { id: adas.at(-1)?.id }, 'Ada'));
    }
    if (index < 2) children.push(h('p', 'A call', call(index + 1), ' of a note.'));
    if (index === 1) children.push(h('h3', { id: 'c2-below' }, 'Below ', h('em', 'the'), ' chapter'), h('p', sentences(9, 9)));
    if (index === 0) children.push(...(extra as Element[]));
    return { id: `c${index + 1}`, title: name, tree: { type: 'root', children } };
  });
  const [print] = printSizes([{ paper: parsePaper(options.paper ?? 'a5') as Paper }], undefined) as [PrintSize];
  return {
    book: {
      id: 'fixture',
      press: { name: 'The Fixture Press' },
      canonical: [lang],
      date: '2026-11-24',
      contributors: [],
      identifiers: {},
      subjects: [],
      formats: ['pdf'],
      prints: [print],
      leaflets: [],
      design: 'classic',
      rules: {},
      glossary: EMPTY_GLOSSARY,
      manuscripts: [],
      file: new VFile({ path: 'manuscript/fixture/book.yaml' }),
    },
    language: language(lang),
    design: await ownDesign(),
    format: 'pdf',
    print,
    title,
    keywords: [],
    contributors: [{ name: 'The Fixture Collective', role: 'aut', kind: 'organisation' }],
    sections,
    notes: [1, 2].map(
      (number): Note => ({
        id: `note-${number}`,
        number,
        calls: [`noteref-${number}`],
        sectionId: `c${number}`,
        children: [
          h('p', `The text of note ${number}`, h('span.name', mentions > 0 && number === 1 ? { id: 'name.bread.1' } : {}, '.')),
        ],
      }),
    ),
    contents: sections.map((section) => entry(section.id, section.title ?? '', section.id === 'c2' ? [BELOW] : [])),
    names: mentions > 0 ? fixtureNames(adas, [{ id: 'name.bread.1', sectionId: 'c1', noteNumber: 1 }]) : NO_NAMES,
    pictures: new Map(),
    alternates: [],
    leaflets: [],
    t: await createTranslate(language(lang), [strings]),
    fingerprint: 'f'.repeat(64),
  };
}

/** A host that prints and knows nothing else. */
export function printingHost(print: Host['print'], signal = new AbortController().signal): Host {
  const refuse = () => Promise.reject(new Error('a renderer reads no files'));
  return {
    print,
    signal,
    read: refuse,
    readOwn: refuse,
    list: refuse,
    listOwn: refuse,
    readPackage: refuse,
  } as unknown as Host;
}

export const CHAPTERS = ['The Letter', 'What Is to Be Done', 'Kronstadt', 'A Conclusion'];

const BELOW = entry('c2-below', 'Below the chapter', []);

function entry(sectionId: string, text: string, children: readonly ContentsEntry[]): ContentsEntry {
  return { id: sectionId, sectionId, text, label: [{ type: 'text', value: text }], children };
}

function call(number: number): Element {
  return h('a.noteref', { id: `noteref-${number}`, href: `#note-${number}` }, String(number));
}

/** A paragraph whose words are numbered, so that one lost, doubled or moved shows; long ones have soft hyphens, one of them in a ligature. */
function sentences(chapter: number, paragraph: number): string {
  return Array.from(
    { length: 24 },
    (_, at) => `w${chapter}x${paragraph}x${at} revo\u00ADlu\u00ADtion\u00ADary com\u00ADmit\u00ADtee ef\u00ADfect`,
  ).join(' ');
}
