/** Cut text into words, signs and blanks, which together are the text again. Scripts without spaces are cut letter by letter. */
export function tokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

const DENSE =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}\\p{Script=Myanmar}';
const TOKEN = new RegExp(`[${DENSE}]|(?:(?![${DENSE}])[\\p{L}\\p{M}\\p{N}])+|\\s+|[^]`, 'gu');

/** List the words of a text in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

const WORD = new RegExp(`[${DENSE}]|(?:(?![${DENSE}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** Count the letters of scripts without spaces. */
export function denseLetters(text: string): number {
  return ALPHABETS.test(text) ? 0 : (text.match(DENSE_LETTER)?.length ?? 0);
}

/** What has no letter beyond Cyrillic and punctuation is seen at a glance. */
const ALPHABETS = /^[\0-\u052f\u2000-\u20cf]*$/;
const DENSE_LETTER = new RegExp(`[${DENSE}]`, 'gu');
