import type { Sign } from '../text-parts.ts';

/** Take the markup of inline directives off, `:lang[` and `]{ru}`, and keep what they enclose. */
export function withoutDirectives(signs: readonly Sign[]): readonly Sign[] {
  const dropped = new Set<number>();
  const plain = signs.map((sign) => (sign.isLiteral ? undefined : sign.text));
  const stands = (opening: string, start: number) =>
    [...opening].every((letter, index) => plain[start + index] === letter && (index === 0 || !signs[start + index]?.isApart));
  for (let start = 0; start < plain.length; start += 1) {
    const opening = OPENINGS.find((one) => stands(one, start));
    const end = opening === undefined ? undefined : closing(plain, start + opening.length);
    if (opening === undefined || end === undefined) continue;
    for (let index = start; index < start + opening.length; index += 1) dropped.add(index);
    const last = plain[end + 1] === '{' && !signs[end + 1]?.isApart ? plain.indexOf('}', end) : end;
    for (let index = end; index <= last; index += 1) dropped.add(index);
  }
  return signs.filter((_, index) => !dropped.has(index));
}

const OPENINGS = [':lang[', ':sic[', ':name['];

/** Find the bracket that closes the one before `from`. */
function closing(plain: readonly (string | undefined)[], from: number): number | undefined {
  let depth = 1;
  for (let index = from; index < plain.length; index += 1) {
    if (plain[index] === '[') depth += 1;
    if (plain[index] === ']') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}
