/** Letters of Cyrillic and Greek that look like a Latin one, each before it (Unicode Technical Standard 39, `confusables.txt`). */
const PAIRS = 'аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwАAВBЕEЗ3КKМMНHОOРPСCТTХXУYІIЈJЅSԚQԜW' + 'οoνvρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX';

const LATIN = new Map<string, string>();
const CYRILLIC = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) {
  const [strange, latin] = [PAIRS[at] as string, PAIRS[at + 1] as string];
  LATIN.set(strange, latin);
  if (/\p{Script=Cyrillic}/u.test(strange) && !CYRILLIC.has(latin)) CYRILLIC.set(latin, strange);
}

/** A word that mixes scripts, and what it would be in one. */
export interface MixedWord {
  readonly start: number;
  readonly end: number;
  /** The letters of the script of which there are fewer, each once. */
  readonly strangers: readonly string[];
  /** The word in each script that can write all of it, the likelier first. */
  readonly skeletons: readonly string[];
}

/** Find the words in which letters of Cyrillic or Greek stand among Latin ones and look like them: a Cyrillic а in a Latin name. */
export function mixedWordsIn(text: string): readonly MixedWord[] {
  if (!/[Ͱ-ӿԀ-ԯ]/.test(text) || !/[A-Za-z]/.test(text)) return [];
  const found: MixedWord[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const latin = word.match(/\p{Script=Latin}/gu) ?? [];
    const others =
      word.match(/\p{Script=Cyrillic}/gu) ?? (word.match(/\p{Script=Greek}/gu) ?? []).filter((one) => LATIN.has(one));
    if (latin.length === 0 || others.length === 0) continue;
    const isLatin = others.length <= latin.length;
    const skeletons = [inScript(word, LATIN, /\p{Script=Latin}/u), inScript(word, CYRILLIC, /\p{Script=Cyrillic}/u)];
    found.push({
      start: index,
      end: index + word.length,
      strangers: [...new Set(isLatin ? others : latin)],
      skeletons: (isLatin ? skeletons : skeletons.toReversed()).filter((one) => one !== undefined),
    });
  }
  return found;
}

function inScript(word: string, twins: ReadonlyMap<string, string>, script: RegExp): string | undefined {
  const letters = Array.from(word, (letter) => (script.test(letter) || /\p{M}/u.test(letter) ? letter : twins.get(letter)));
  return letters.includes(undefined) ? undefined : letters.join('');
}
