import type { ElementContent, Root, RootContent } from 'hast';
import { artifactPath } from '../model/artifact.ts';
import { type Book, type LinkedTexts, linkedTexts, type Manuscript } from '../model/book.ts';
import type { Design } from '../model/design.ts';
import { eachElement } from '../model/each-element.ts';
import { eachNode } from '../model/each-node.ts';
import { type Edition, type LeafletFile, NO_NAMES, type Note, type Section } from '../model/edition.ts';
import { leafletEnding } from '../model/leaflet.ts';
import { type Format, isPrinted, type PrintSize } from '../model/press.ts';
import type { Translate } from '../model/strings.ts';
import { untranslatedIn } from '../model/untranslated.ts';
import { findExcerpt } from '../text/excerpt.ts';
import { typesetText } from '../text/typography/typeset-text.ts';
import { contentsOf } from './contents-of.ts';
import { editionFingerprint } from './edition-fingerprint.ts';
import { transformChapter } from './index.ts';
import { isCall, textOf, withoutCalls } from './labels.ts';
import { localiseBook } from './localise-book.ts';
import { createNameFinder } from './names/edition-names.ts';
import { unbrokenWords } from './names/unbroken-words.ts';

/** What an edition is made with, besides its text. */
export interface EditionParts {
  readonly design: Design;
  /** Strings in the edition's language. */
  readonly t: Translate;
  /** Every text of the press, for links; those of the book when left out. */
  readonly texts?: LinkedTexts;
  /** The size that it is printed in; the book's first when left out. */
  readonly print?: PrintSize;
}

/** Make the edition of one text in one format: sections in reading order, notes numbered through, contents. */
export function prepareEdition(
  book: Book,
  manuscript: Manuscript,
  format: Format,
  { design, t, texts = linkedTexts([book]), print = book.prints[0] as PrintSize }: EditionParts,
): Edition {
  const sections: Section[] = [];
  const notes: Note[] = [];
  const names = createNameFinder(book, manuscript);
  const unbroken = isPrinted(format) ? unbrokenWords(book.glossary, manuscript.language) : [];
  let firstNote = 1;
  for (const [index, chapter] of manuscript.chapters.entries()) {
    const transformed = transformChapter(chapter, manuscript, book.press, format, texts, {
      firstNote,
      findNames: names?.find,
      unbroken,
      untranslated: book.untranslated === 'mark' ? t('edition.untranslated') : undefined,
    });
    const own = cutSections(transformed.tree, index === 0 ? 'opening' : `opening-${index + 1}`);
    const holder = new Map(own.flatMap((section) => callsIn(section.tree).map((call) => [call, section.id] as const)));
    for (const { number, calls, tree } of transformed.notes) {
      const id = number === 0 ? `note-uncalled-${notes.length + 1}` : `note-${number}`;
      const sectionId = calls.map((call) => holder.get(call)).find(Boolean) ?? own.at(-1)?.id ?? 'opening';
      notes.push({ id, number, calls, sectionId, children: tree.children as ElementContent[] });
      // A note that only another note calls stands with the one that calls it.
      for (const call of callsIn(tree)) holder.set(call, sectionId);
      if (number >= firstNote) firstNote = number + 1;
    }
    sections.push(...own);
  }
  const untranslated = untranslatedOf(book, manuscript);
  const { language, title, subtitle, description, keywords, contributors, pictures } = manuscript;
  return {
    book: localiseBook(book, language),
    language,
    design,
    format,
    print,
    title: set(title, manuscript),
    ...(subtitle !== undefined && { subtitle: set(subtitle, manuscript) }),
    ...(description !== undefined && { description: set(description, manuscript) }),
    keywords,
    contributors,
    sections,
    notes,
    contents: contentsOf(sections),
    ...(untranslated && { untranslated }),
    names: names?.list(sections, notes) ?? NO_NAMES,
    pictures,
    alternates: book.manuscripts
      .filter(({ language: { tag } }) => tag !== language.tag)
      .map((other) => ({ language: other.language, title: set(other.title, other) })),
    leaflets: format === 'html' ? leafletsOf(book, manuscript) : [],
    t,
    fingerprint: editionFingerprint(book, manuscript, design),
  };
}

/** List the leaflets that are made of a text, for links to them. */
function leafletsOf(book: Book, manuscript: Manuscript): readonly LeafletFile[] {
  if (!book.formats.includes('leaflet')) return [];
  return book.leaflets.flatMap((leaflet) => {
    const excerpt = findExcerpt(manuscript, leaflet);
    const name = artifactPath(book, manuscript.language.tag, leafletEnding(book.leaflets, leaflet)).split('/').at(-1) as string;
    return excerpt ? [{ title: set(excerpt.title, manuscript), name }] : [];
  });
}

/** Count what of a text is not translated yet; nothing for one that is whole. */
function untranslatedOf({ untranslated }: Book, { chapters }: Manuscript): Edition['untranslated'] {
  const tags: string[] = [];
  for (const { tree } of chapters)
    eachNode(tree, (node) => {
      const tag = untranslatedIn(node);
      if (tag !== undefined) tags.push(tag);
    });
  return tags.length === 0
    ? undefined
    : { count: tags.length, languages: [...new Set(tags)], isMarked: untranslated === 'mark' };
}

/** Set a text that stands in front matter. */
function set(text: string, { typography, language }: Manuscript): string {
  return typesetText(text, typography[language.tag]);
}

/**
 * Cut a chapter before each heading of level 2. What stands before the first makes a section without a title.
 *
 * @param openingId the id of that section
 */
function cutSections(tree: Root, openingId: string): readonly Section[] {
  const sections: { id: string; title?: string; children: RootContent[] }[] = [];
  for (const node of tree.children) {
    const last = sections.at(-1);
    if (node.type === 'element' && node.tagName === 'h2') {
      sections.push({ id: String(node.properties.id), title: textOf(withoutCalls([node])), children: [node] });
    } else if (last) {
      last.children.push(node);
    } else if (node.type !== 'text' || node.value.trim() !== '') {
      sections.push({ id: openingId, children: [node] });
    }
  }
  return sections.map(({ children, ...section }) => ({ ...section, tree: { type: 'root', children } }));
}

function callsIn(tree: Root): readonly string[] {
  const calls: string[] = [];
  eachElement(tree, (element) => {
    if (isCall(element)) calls.push(String(element.properties.id));
  });
  return calls;
}
