/**
 * Tell why no text can ever hold a form.
 *
 * A form needs a letter or a digit to be found by, and nothing in it that is not seen. Brackets, stars and the like are ordinary
 * characters: `Proletkult (*)` is a form as good as another.
 *
 * @returns `empty`, `message` (no letter and no digit), `invisible` with the character (`U+200B`), or nothing
 */
export function formFault(
  form: string,
): { readonly shade: 'empty' | 'message' | 'invisible'; readonly character?: string } | undefined {
  if (form === '') return { shade: 'empty' };
  const [unseen] = UNSEEN.exec(form) ?? [];
  if (unseen !== undefined) return { shade: 'invisible', character: `U+${hexadecimal(unseen)}` };
  return /[\p{L}\p{N}]/u.test(form) ? undefined : { shade: 'message' };
}

/**
 * Control and format characters, line separators, private and lone halves of characters, and U+FFFC, which stands for what is no text.
 * The joiners U+200C and U+200D are letters' business in Persian and in the scripts of India.
 */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\ufffc]/u;

/**
 * Find a word that mixes scripts by letters which look alike: a Cyrillic а in a Latin name looks right and is never found.
 *
 * The pairs are those of Unicode Technical Standard 39 (`confusables.txt`) between Latin, Cyrillic and Greek. Greek letters that look
 * like no Latin one may stand beside Latin ones (`TNFα`).
 */
export function mixedWord(form: string): { readonly word: string; readonly letters: readonly string[] } | undefined {
  for (const word of form.match(WORDS) ?? []) {
    const latin = word.match(/\p{Script=Latin}/gu) ?? [];
    const others = word.match(/\p{Script=Cyrillic}/gu) ?? word.match(GREEK_DOUBLES) ?? [];
    if (latin.length === 0 || others.length === 0) continue;
    // The fewer are the strangers.
    const strange = new Set(others.length <= latin.length ? others : latin);
    return { word, letters: [...strange].map((letter) => `${letter} (U+${hexadecimal(letter)})`) };
  }
  return undefined;
}

const WORDS = /[\p{L}\p{M}]+/gu;

const GREEK_DOUBLES = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧνορϲϳ]/g;

function hexadecimal(character: string): string {
  return (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
}
