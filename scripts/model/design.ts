/** How editions look: a folder below `templates/`, or one that the tool brings, with those that it stands on. */
export interface Design {
  readonly name: string;
  /** `design.yaml` `page`: millimetres on the trimmed page, for the print PDF. */
  readonly page: PageGeometry;
  readonly type: TypeSettings;
  /** Pages of the print PDF are counted through, or those before the text by themselves in small roman numerals. */
  readonly numbering: 'through' | 'roman-front';
  /** The family of the first is that of the text, the next family that of headings. */
  readonly faces: readonly Face[];
  readonly colours: Colours;
  /** Style sheets by file name: `html.css`, `epub.css`, `print.css`. */
  readonly styles: Readonly<Record<string, string>>;
  /** Mustache shells by file name: `page.html`, `cover.svg`. */
  readonly shells: Readonly<Record<string, string>>;
}

interface PageGeometry {
  readonly marginTopMm: number;
  readonly marginBottomMm: number;
  readonly marginInnerMm: number;
  readonly marginOuterMm: number;
}

/** `design.yaml` `type`: the running text of the print PDF, as it is on A5. */
export interface TypeSettings {
  readonly sizePt: number;
  /** From line to line, as a multiple of the size. */
  readonly leading: number;
  /** How far the two may go, least and most, where a book is fitted to whole sheets. */
  readonly fit: { readonly sizePt: readonly [number, number]; readonly leading: readonly [number, number] };
}

/** Where colours are seen: on a screen by day and by night, on paper, on an e-reader whose paper may be white or black, on the cover. */
export const GROUNDS = ['light', 'dark', 'print', 'epub', 'cover'] as const;
type Ground = (typeof GROUNDS)[number];

/** Colours by ground and name, as `#rrggbb`: `colours.light.accent` is `var(--accent)` of `html.css` by day. */
export type Colours = Readonly<Record<Ground, Readonly<Record<string, string>>>>;

/** One static font face. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** A name for the file inside an EPUB: `eb-garamond-400-italic.ttf`. */
  readonly fileName: string;
  /** Where the font stands on disk, for libraries that want a path. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
