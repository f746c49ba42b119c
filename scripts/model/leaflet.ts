import type { Localised } from './book.ts';
import type { Paper } from './press.ts';

/** The ways to make a leaflet of one sheet: folded, folded and cut, or, as cards, cut into many that are alike. */
export const LEAFLET_SCHEMES = ['half', 'trifold', 'zfold', 'gate', 'zine8', 'zine16', 'card'] as const;
export type LeafletScheme = (typeof LEAFLET_SCHEMES)[number];

/** A leaflet of a book: an excerpt of its text on the panels of one sheet. */
export interface Leaflet {
  readonly scheme: LeafletScheme;
  /** The name of an excerpt, `:::leaflet{#name}`, or the id of a heading, which stands for its whole section. */
  readonly section: string;
  readonly sheet: Paper;
  /** The size of a card; the panels of all others share the sheet. */
  readonly paper?: Paper;
  readonly design: string;
  /** What the front says, where neither the excerpt nor its heading says it well. */
  readonly title?: Localised;
}

/** How large a panel is, in millimetres. */
export interface PanelSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** How the file of a leaflet ends: `-leaflet-zine8.pdf`, with the section where a book has several of a scheme. */
export function leafletEnding(all: readonly Leaflet[], { scheme, section }: Leaflet): string {
  const isOnly = all.filter((one) => one.scheme === scheme).length === 1;
  return isOnly ? `-leaflet-${scheme}.pdf` : `-leaflet-${scheme}-${section}.pdf`;
}
