import type { CaseRule, TermType } from '../../model/glossary.ts';

/**
 * Compare how a text writes a form with how it is to be written.
 *
 * `LENIN` and `BOLShevism` are the name in a wrong case. `le matin` is none: small letters make common words of *Le Matin*, so they are
 * let pass for one of the name only with persons and places, and with the article of a title (`the Scotsman`).
 *
 * @param form the words of the form, composed
 * @param written those of the text, the same letters in any case
 * @param starts tells whether a sentence starts here
 */
export function compareCase(
  form: readonly string[],
  written: readonly string[],
  { rule, type }: { readonly rule: CaseRule; readonly type: TermType },
  starts: () => boolean,
): 'same' | 'differs' | 'other' {
  let [raised, lowered] = [0, 0];
  form.forEach((word, index) => {
    const other = written[index] as string;
    if (word === other) return;
    if (isRaised(word, other)) raised += 1;
    else lowered += 1;
  });
  if (raised + lowered === 0 || rule === 'any') return 'same';
  const [first = '', ...rest] = form;
  if (raised === 1 && lowered === 0 && rule === 'initial' && written[0] === capitalised(first) && starts()) return 'same';
  if (raised > 0 || type === 'person') return 'differs';
  const onlyFirst = lowered === 1 && written[0] !== first;
  if (onlyFirst && first.length <= ARTICLE && rest.some((word) => word !== word.toLowerCase())) return 'same';
  return type === 'place' ? 'differs' : 'other';
}

/** Articles are this short in every language of the house: the, der, les, los, gli. */
const ARTICLE = 3;

/** Tell whether any letter is a capital that is none in the form. */
function isRaised(form: string, written: string): boolean {
  if (form.length !== written.length) return written !== written.toLowerCase();
  for (let at = 0; at < form.length; at += 1) {
    const letter = written[at] as string;
    if (letter !== form[at] && letter !== letter.toLowerCase()) return true;
  }
  return false;
}

/** Write a word with a capital. */
export function capitalised(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first.toUpperCase() + word.slice(first.length);
}

/** Tell whether a sentence starts at an offset: nothing before it but quotation marks, brackets, dashes and calls of notes, or the end of another. */
export function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[\s\uFFFC“”„‟«»‹›"'‘’‚()[\]{}¿¡—–―-]/.test(text[before] as string)) {
    if (text[before] === '\n') return true;
    before -= 1;
  }
  return before < 0 || /[.!?…:]/.test(text[before] as string);
}
