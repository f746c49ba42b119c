/** Write a text as a CSS string that stays one inside `<style>` too: whatever is no letter, digit or space is escaped by its number. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) as number).toString(16)} `)}"`;
}
