/** The directives that a manuscript may use, and no others: every other colon is text. */
export const CONTAINERS = ['epigraph', 'verse', 'pullquote', 'aside', 'dialogue', 'leaflet'] as const;
export const LEAVES = ['pagebreak'] as const;
export const INLINES = ['lang', 'sic', 'name'] as const;
