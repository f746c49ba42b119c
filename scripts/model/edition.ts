import type { ElementContent, Root } from 'hast';
import type { LocalBook, Picture } from './book.ts';
import type { Contributor } from './contributor.ts';
import type { Design } from './design.ts';
import type { Language } from './language.ts';
import type { Format } from './press.ts';
import type { Translate } from './strings.ts';

/** One book in one language and one design, ready for one format. Its trees are the renderer's to change. */
export interface Edition {
  readonly book: LocalBook;
  readonly language: Language;
  readonly design: Design;
  readonly format: Format;
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
  /** By the `src` that the trees use. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The same book in its other languages. */
  readonly alternates: readonly Alternate[];
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

export interface Alternate {
  readonly language: Language;
  readonly title: string;
}
