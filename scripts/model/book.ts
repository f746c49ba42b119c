import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Contributor } from './contributor.ts';
import type { Figures } from './figures.ts';
import type { Glossary } from './glossary.ts';
import type { Inflection } from './inflection.ts';
import type { Language } from './language.ts';
import type { Leaflet } from './leaflet.ts';
import type { PrepressSettings } from './prepress.ts';
import type { Format, NameSettings, Press, PrintSize, Severity } from './press.ts';
import type { SyncLock } from './sync-lock.ts';
import type { Typographies } from './typography.ts';

/** One work: the facts that hold in every language, and its text in each. */
export interface Book {
  /** The folder name below `manuscript/`, or `id` of `book.yaml`: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly press: Press;
  readonly canonical: readonly string[];
  /** The date of this edition, ISO 8601 (`2026-11-24`, `2026-11`, `2026`). */
  readonly date?: string;
  readonly original?: Original;
  readonly contributors: readonly Contributor[];
  /** ISBN and the like, by format. */
  readonly identifiers: Readonly<Record<string, string>>;
  readonly series?: string;
  readonly rights?: Localised;
  /** An SPDX expression or a URL. */
  readonly licence?: string;
  readonly subjects: readonly string[];
  readonly formats: readonly Format[];
  /** The sizes of its print editions, at least one. */
  readonly prints: readonly PrintSize[];
  /** Each of another scheme or section. */
  readonly leaflets: readonly Leaflet[];
  readonly design: string;
  readonly accessibility?: { readonly checkedBy: string; readonly date: string };
  readonly rules: Readonly<Record<string, Severity>>;
  readonly names?: NameSettings;
  /** What it and its press say of the files for a printer. */
  readonly prepress?: PrepressSettings;
  /** What becomes of an edition whose text is not translated throughout; it is refused when left out. */
  readonly untranslated?: 'refuse' | 'mark' | 'fall-back';
  /** The names and terms of the press: one for all its books. */
  readonly glossary: Glossary;
  readonly manuscripts: readonly Manuscript[];
  /** Which blocks of its languages were read together. No edition depends on it. */
  readonly lock?: SyncLock;
  /** `book.yaml`, with the messages about it. */
  readonly file: VFile;
}

/** The work that this book comes from. A missing title means that it had none. */
export interface Original {
  readonly title?: string;
  readonly lang?: string;
  readonly date?: string;
  readonly source?: Localised;
}

/** A text for all languages, or one for each by its tag. */
export type Localised = string | Readonly<Record<string, string>>;

/** A book with its sentences in one language. */
export type LocalBook = Omit<Book, 'rights' | 'original'> & {
  readonly rights?: string;
  readonly original?: Omit<Original, 'source'> & { readonly source?: string };
};

/** The text of a book in one language. */
export interface Manuscript {
  readonly language: Language;
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  /** Those of the book, then those of this text. */
  readonly contributors: readonly Contributor[];
  /** The files in reading order; one for `<lang>.md`. */
  readonly chapters: readonly Chapter[];
  /** Pictures that the text names, by path below the press (`manuscript/x/images/a.png`). */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** How names change in the language. */
  readonly inflection: Inflection;
  /** How its language sets marks, and those of its passages do. */
  readonly typography: Typographies;
  /** How its language writes numbers, where that is known. No edition depends on it. */
  readonly figures?: Partial<Figures>;
}

/** One file of a manuscript, parsed once. Nobody changes `tree`: each format works on its own clone. */
export interface Chapter {
  /** Below the press: `manuscript/x/en.md`. */
  readonly path: string;
  readonly file: VFile;
  readonly tree: Root;
  /** The ids by which links may call headings of this file, and their ids in the edition. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** What links from elsewhere need to know of a text file of the press: where it is set on the web, and its headings. */
interface LinkedText {
  /** Below `dist/`: `x/en/x.en.html`. */
  readonly page: string;
  readonly anchors: ReadonlyMap<string, string>;
}

/** Every text file of the press, by path. */
export type LinkedTexts = ReadonlyMap<string, LinkedText>;

/** List the text files of books for links. */
export function linkedTexts(books: readonly Book[]): LinkedTexts {
  return new Map(
    books.flatMap(({ id, manuscripts }) =>
      manuscripts.flatMap(({ language: { tag }, chapters }) =>
        chapters.map(({ path, anchors }) => [path, { page: `${id}/${tag}/${id}.${tag}.html`, anchors }] as const),
      ),
    ),
  );
}

/** An image file that was found, read and understood. */
export interface Picture {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';
  readonly widthPx: number;
  readonly heightPx: number;
}
