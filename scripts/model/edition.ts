import type { ElementContent, Root } from 'hast';
import type { LocalBook, Picture } from './book.ts';
import type { Contributor } from './contributor.ts';
import type { Design } from './design.ts';
import type { TermType } from './glossary.ts';
import type { Language } from './language.ts';
import type { Format, PrintSize } from './press.ts';
import type { Translate } from './strings.ts';

/** One book in one language and one design, ready for one format. Its trees are the renderer's to change. */
export interface Edition {
  readonly book: LocalBook;
  readonly language: Language;
  readonly design: Design;
  readonly format: Format;
  /** The size that it is printed in, where it is printed. */
  readonly print: PrintSize;
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly contributors: readonly Contributor[];
  /** In reading order. The first may have no title: what stands before the first heading. */
  readonly sections: readonly Section[];
  /** Numbered through the edition, in order of their first call. */
  readonly notes: readonly Note[];
  readonly contents: readonly ContentsEntry[];
  /** The blocks that are still in other languages, and whether they are marked where they stand. */
  readonly untranslated?: { readonly count: number; readonly languages: readonly string[]; readonly isMarked: boolean };
  /** What the book's settings ask for of the terms that are mentioned. */
  readonly names: EditionNames;
  /** By the `src` that the trees use. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The same book in its other languages. */
  readonly alternates: readonly Alternate[];
  /** Where it is a leaflet: what its front says. `title` and `subtitle` are those of the whole work. */
  readonly excerptTitle?: string;
  /** The leaflets of the book in this language, with the names of their files beside this edition. */
  readonly leaflets: readonly LeafletFile[];
  /** Strings of the interface in the edition's language. */
  readonly t: Translate;
  /** SHA-256 of everything that went into the edition, hexadecimal. */
  readonly fingerprint: string;
}

/**
 * One chapter. `tree` holds flow content that starts with its heading (`<h2 id>`) where it has one, and calls of notes as
 * `<a class="noteref" id="noteref-3" href="#note-3">3</a>`; ids are unique in the edition and links inside it are `#id`.
 */
export interface Section {
  readonly id: string;
  readonly title?: string;
  readonly tree: Root;
}

/** One note; its text stands nowhere else. */
export interface Note {
  /** `note-3` */
  readonly id: string;
  /** Printed number; 0 for a note that is never called. */
  readonly number: number;
  /** Ids of its calls, in order. */
  readonly calls: readonly string[];
  /** The section that calls it first. */
  readonly sectionId: string;
  readonly children: readonly ElementContent[];
}

export interface ContentsEntry {
  /** Id of the heading. */
  readonly id: string;
  readonly sectionId: string;
  /** The heading's inline content without calls of notes and without ids. */
  readonly label: readonly ElementContent[];
  readonly text: string;
  readonly children: readonly ContentsEntry[];
}

/** The terms that an edition mentions, each list empty where the book asks for none. */
export interface EditionNames {
  /** In the order of the alphabet, by first letter. */
  readonly index: readonly IndexGroup[];
  /** In the order of the alphabet. */
  readonly glossary: readonly NameEntry[];
  /** By the ids of the mentions that open them: the first of each term in each section. */
  readonly tooltips: ReadonlyMap<string, NameEntry>;
}

export const NO_NAMES: EditionNames = { index: [], glossary: [], tooltips: new Map() };

interface IndexGroup {
  readonly letter: string;
  readonly lines: readonly IndexLine[];
}

/** A line of the index: a term with its mentions, or another form of it that sends the reader there (`see`). */
export interface IndexLine {
  readonly heading: string;
  readonly see: boolean;
  readonly entry: NameEntry;
}

/** One term, as the edition's language has it. Its line in index or glossary bears the id `name.<id>`. */
export interface NameEntry {
  /** In the glossary: `lenin`. */
  readonly id: string;
  readonly type: TermType;
  /** `Lenin, Vladimir` */
  readonly heading: string;
  /** The fullest form: `Vladimir Ilyich Lenin`. */
  readonly name: string;
  /** The name in its own script, where that is not the edition's. */
  readonly original?: { readonly lang: string; readonly dir?: string; readonly text: string };
  readonly transliteration?: string;
  readonly dates?: string;
  readonly role?: string;
  /** In reading order, those in notes last. */
  readonly mentions: readonly NameMention[];
}

/** A place where a term is mentioned: `<span class="name" id="name.lenin.3">` in a section or a note. */
export interface NameMention {
  readonly id: string;
  readonly sectionId: string;
  /** The printed number of the note that holds it. */
  readonly noteNumber?: number;
}

export interface LeafletFile {
  readonly title: string;
  readonly name: string;
}

export interface Alternate {
  readonly language: Language;
  readonly title: string;
}
