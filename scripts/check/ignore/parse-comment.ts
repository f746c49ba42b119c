/** What a comment of the text says is not to be reported. */
export interface IgnoreComment {
  /** The next block, or the block that the comment stands in; or the whole file. */
  readonly scope: 'block' | 'file';
  /** As they were written; they may be unknown. */
  readonly rules: readonly string[];
  /** Empty where none was given. */
  readonly reason: string;
}

/**
 * Read a comment that ignores rules; nothing for any other comment.
 *
 * ```markdown
 * <!-- tract-ignore names:forbidden-form, names:case: the spelling of the period -->
 * ```
 * The rules end at the first colon with a blank behind it: those inside the names of rules have none. French sets one before it too.
 */
export function parseComment(comment: string): IgnoreComment | undefined {
  const [opening] = /^<!--\s*tract-ignore(?:-file)?(?![\w-])/.exec(comment) ?? [];
  if (opening === undefined) return undefined;
  const text = comment.slice(opening.length).replace(/-->$/, '');
  const colon = /:(?=\s|$)/.exec(text)?.index ?? text.length;
  const rules = text.slice(0, colon).split(',');
  return {
    scope: opening.endsWith('-file') ? 'file' : 'block',
    rules: rules.map((rule) => rule.trim()).filter((rule) => rule !== ''),
    reason: text
      .slice(colon + 1)
      .trim()
      .replace(/\s+/g, ' '),
  };
}
