import type { PDFRef } from '@cantoo/pdf-lib';

/** An element of a PDF's structure tree (ISO 32000-1, 14.7.2), as a tree of plain data: read, arranged anew, and written back. */
export interface Tag {
  readonly type: string;
  readonly lang?: string | undefined;
  /** What is read aloud in place of a picture. */
  readonly alt?: string | undefined;
  readonly id?: string | undefined;
  readonly attributes?: TagAttributes | undefined;
  readonly kids: readonly Kid[];
}

/** What a tag says of itself besides (ISO 32000-1, 14.8.5), by the names there. */
export interface TagAttributes {
  /** Of a table's cell. */
  readonly Scope?: string;
  readonly RowSpan?: number;
  readonly ColSpan?: number;
  /** Ids of the heads of a table's cell. */
  readonly Headers?: readonly string[];
  /** Of a list. */
  readonly ListNumbering?: string;
  /** Of a figure: left, foot, right, head, in points. */
  readonly BBox?: readonly number[];
}

/** What a tag holds of a page: a stretch of what is drawn there, or an annotation on it. */
export type Content = { readonly page: PDFRef; readonly mcid: number } | { readonly page: PDFRef; readonly annotation: PDFRef };

export type Kid = Tag | Content;

export function isTag(kid: Kid): kid is Tag {
  return 'kids' in kid;
}
