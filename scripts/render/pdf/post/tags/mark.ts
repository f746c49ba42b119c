/** Types that the page asks for because Chromium has no tag for them. */
const MARKED_TYPES = ['TOC', 'TOCI', 'Index', 'Div', 'Caption', 'L', 'Lbl', 'LBody'] as const;
export type MarkedType = (typeof MARKED_TYPES)[number];

/**
 * Write the type of a tag so that it comes through Chromium: as the label of a figure, the only words of an element that it puts into the
 * tags. The sign before it is for private use (Unicode, 23.5): no picture is described so.
 */
export function mark(type: MarkedType): string {
  return `${SIGN}${type}`;
}

/** Read the type that the page asked for. */
export function markedType(label: string | undefined): MarkedType | undefined {
  return MARKED_TYPES.find((type) => label === mark(type));
}

const SIGN = '\uE0A7';
