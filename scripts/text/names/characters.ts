/** What a UTF-16 unit is to a word. */
export const NONE = 1;
/** A letter, mark or digit. */
export const WORD = 2;
/** A letter of a script that sets no spaces: each is a word. */
export const ALONE = 3;
/** Not seen: soft hyphens, zero-width and directional marks. They do not end a word. */
export const HIDDEN = 4;

const kinds = new Uint8Array(0x10000);

/** Classify the character at an offset; each half of a surrogate pair counts as the whole. Regular expressions are asked once a character. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) return kindOf(wholeAt(text, at, unit));
  const known = kinds[unit] as number;
  if (known !== 0) return known;
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function wholeAt(text: string, at: number, unit: number): string {
  return String.fromCodePoint(text.codePointAt(unit < 0xdc00 ? at : at - 1) ?? 0);
}

function kindOf(character: string): number {
  const code = character.codePointAt(0) as number;
  if (APOSTROPHE.test(character)) return NONE;
  if (HIDDEN_CHARACTER.test(character)) return HIDDEN;
  if (UNSPACED.some(([first, last]) => code >= first && code <= last))
    return /[\p{L}\p{M}\p{N}]/u.test(character) ? ALONE : NONE;
  // The classes of Unicode take milliseconds to compile: texts in Latin letters do without them.
  if (code < LATIN_END) return LATIN.test(character) ? WORD : NONE;
  if (code >= PUNCTUATION && code < PUNCTUATION_END) return NONE;
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? WORD : NONE;
}

/** U+02BC is a letter to Unicode, and an apostrophe to whoever types it. */
const APOSTROPHE = /['’ʼ]/;

/** Letters, marks and digits up to the end of Latin Extended-B. */
const LATIN = /[0-9A-Za-zª²³µ¹º¼½¾À-ÖØ-öø-ɏ]/;
const LATIN_END = 0x250;
const PUNCTUATION = 0x2000;
const PUNCTUATION_END = 0x2070;

/** Thai and Lao, Myanmar, Khmer, then kana and Han with their extensions. */
const UNSPACED = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1780, 0x17ff],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x31f0, 0x31ff],
  [0x3400, 0x9fff],
  [0xa9e0, 0xa9ff],
  [0xaa60, 0xaa7f],
  [0xf900, 0xfaff],
  [0xff66, 0xff9f],
  [0x20000, 0x3ffff],
] as const;

const HIDDEN_CHARACTER = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const HIDDEN_CHARACTERS = new RegExp(HIDDEN_CHARACTER, 'g');

export function isApostrophe(character: string | undefined): boolean {
  return character !== undefined && APOSTROPHE.test(character);
}

export function hasHidden(text: string): boolean {
  return HIDDEN_CHARACTER.test(text);
}

export function withoutHidden(text: string): string {
  return text.replace(HIDDEN_CHARACTERS, '');
}

/** Name what is not seen in a text, each once: `U+00AD`. */
export function hiddenIn(text: string): readonly string[] {
  return [...new Set(text.match(HIDDEN_CHARACTERS))].map(
    (one) => `U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
