/** How editions look: a folder below `templates/`, or one that the tool brings. */
export interface Design {
  readonly name: string;
  /** `design.yaml` `page`: millimetres on the trimmed page, for the print PDF. */
  readonly page: PageGeometry;
  readonly type: TypeSettings;
  /** Pages of the print PDF are counted through, or those before the text by themselves in small roman numerals. */
  readonly numbering: 'through' | 'roman-front';
  readonly faces: readonly Face[];
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
