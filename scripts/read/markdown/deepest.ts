/** Levels of a tree. Browsers take no more than 512 of HTML, and no text for readers has a tenth of that. */
export const DEEPEST = 250;
