/** Name the script of a character, by the key of its string: one of those that pamphlets meet, or none of them. */
export function scriptOf(character: string): string {
  return SCRIPTS.find(([, test]) => test.test(character))?.[0] ?? 'scripts.other';
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['scripts.latin', /\p{Script=Latin}/u],
  ['scripts.greek', /\p{Script=Greek}/u],
  ['scripts.cyrillic', /\p{Script=Cyrillic}/u],
  ['scripts.armenian', /\p{Script=Armenian}/u],
  ['scripts.georgian', /\p{Script=Georgian}/u],
  ['scripts.hebrew', /\p{Script=Hebrew}/u],
  ['scripts.arabic', /\p{Script=Arabic}/u],
  ['scripts.devanagari', /\p{Script=Devanagari}/u],
  ['scripts.thai', /\p{Script=Thai}/u],
  ['scripts.han', /\p{Script=Han}/u],
  ['scripts.kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['scripts.hangul', /\p{Script=Hangul}/u],
  ['scripts.mark', /\p{M}/u],
  ['scripts.emoji', /\p{Emoji_Presentation}/u],
  ['scripts.symbol', /[\p{S}\p{P}]/u],
];
