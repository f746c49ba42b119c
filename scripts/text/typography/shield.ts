import { ATOM } from '../flow.ts';

/**
 * Put U+FFFC for every unit of what is no prose: addresses, formulas and commands, emoticons, arrows and the ends of comments. What is left keeps its place.
 *
 * Times, ratios, verses and words such as `auteur:rice` need no shield: no rule sets anything at a colon between letters or figures.
 */
export function shield(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const parts: string[] = [];
  let done = 0;
  const hide = (start: number, end: number) => {
    if (end <= done) return;
    parts.push(text.slice(done, Math.max(done, start)), ATOM.repeat(end - Math.max(done, start)));
    done = end;
  };
  for (const { index, 0: found } of text.matchAll(NO_PROSE)) {
    if (index < done) continue;
    if (found.startsWith('$')) {
      if (/[\\^_=+{}]/.test(found)) hide(index, index + found.length);
    } else if (/^(?:[:;=8<]|--)/.test(found) && !found.startsWith('://')) hide(index, index + found.length);
    else hide(wordStart(text, index, done), wordEnd(text, index));
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** Most paragraphs have none of these, and are done with. */
const SUSPECT = /[@\\$]|<!?--|-->|:\/\/|www\.|[:;=8]['’]?-?[)(DPp|/*3]/;

/** Where an address, a command or an emoticon shows itself, or a whole formula. */
const NO_PROSE = /<!?--+|--+>|:\/\/|www\.|@(?=\S)|\\[a-z]|\$[^$\n]+\$|(?<!\S)[:;=8]['’]?-?[)(DPp|/\\*3](?![0-9A-Za-zÀ-ÿ])/gi;

function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !/[\s("«“<]/.test(text[start - 1] as string)) start -= 1;
  return start;
}

/** An address ends before the marks that end its sentence. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/[\s"»”<>]/.test(text[end] as string)) end += 1;
  while (end > at + 1 && /[.,;:!?)\]'’]/.test(text[end - 1] as string)) end -= 1;
  return end;
}
