/**
 * Make text that came from a manuscript safe to print: a line stays one line, and no control character reaches the terminal, where it
 * could move the cursor, set colours or turn the order of what follows.
 */
export function legible(text: string): string {
  return text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' ').replace(CONTROLS, '\uFFFD');
}

/** C0 and C1 but the tab, and what Unicode has to turn the direction of text (UAX #9, 2.1 to 2.4). */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Make the spaces and signs that can not be seen, or told apart, visible by their code points: `[U+202F]`. */
export function withVisibleSpaces(text: string): string {
  return text.replace(/[^\P{White_Space} ]|\p{Cf}|\p{Cc}/gu, (one) => {
    const code = (one.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  });
}
