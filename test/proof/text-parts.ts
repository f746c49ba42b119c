/**
 * One letter, digit or mark of a text, or the call of a note (`[3]`, `[†]`), which more than one character tells from a letter. White space is
 * none: line breaks and the width of spaces are typography's to choose.
 */
export interface Sign {
  readonly text: string;
  /** Where it stands: `manuscript/x/fr.md:12`, `page 5`, `kronstadt.xhtml`. */
  readonly place: string;
  /** True in an edition for a hyphen at the end of a line, which may be the printer's. */
  readonly mayBeHyphen?: boolean;
  /** True in a manuscript for what can be no markup of a directive: code, the description of a picture, a call. */
  readonly isLiteral?: boolean;
  /** True for what white space or markup parts from the sign before. */
  readonly isApart?: boolean;
}

/** A text taken apart, whether it comes from a manuscript or from an edition. */
export interface TextParts {
  readonly title: readonly Sign[];
  readonly subtitle: readonly Sign[];
  /** All that runs from the first heading to the last paragraph, with the calls of notes in their places. */
  readonly flow: readonly Sign[];
  /** In the order in which they stand. */
  readonly notes: readonly NoteText[];
}

export interface NoteText {
  /** Its printed number, or `†` for a note that nothing calls. */
  readonly label: string;
  readonly signs: readonly Sign[];
}

/** Cut a text into signs. Both sides are brought to NFC: it is one letter, however it was typed. */
export function signsOf(text: string, place: string): readonly Sign[] {
  return text
    .normalize('NFC')
    .split(/\s+/u)
    .flatMap((word) => [...word].map((sign, index) => ({ text: sign, place, ...(index === 0 && { isApart: true }) })));
}

export function callOf(label: string, place: string): Sign {
  return { text: `[${label}]`, place };
}

/** Join signs for a message. */
export function wordsOf(signs: readonly Sign[]): string {
  return signs.map(({ text }) => text).join('');
}
