/** A glossary cut up: what stands above the list, and each entry with the line on which it begins. */
interface SplitEntries {
  readonly head: string;
  readonly entries: readonly { readonly text: string; readonly firstLine: number }[];
}

/**
 * Cut the text of a glossary between its entries, so that each can be parsed and forgotten: the tree of 50,000 entries at once takes more
 * than a gigabyte.
 *
 * ```yaml
 * schema: 1
 * entries:
 *   - id: lenin      <- every line that begins like the first one begins an entry:
 *     type: person      what belongs to an entry is indented further (YAML 1.2.2, section 8.2.1)
 * ```
 * @returns nothing for a list that is laid out in another way
 */
export function splitEntries(text: string): SplitEntries | undefined {
  const start = /^entries:[ \t]*\n/m.exec(text);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const [dash] = /^ *- /m.exec(text.slice(from)) ?? [];
  if (dash === undefined) return undefined;
  const entries: { text: string; firstLine: number }[] = [];
  let line = text.slice(0, from).split('\n').length;
  const parts = text.slice(from).split(new RegExp(`^(?=${dash})`, 'm'));
  // Comments above the first entry are no entry.
  for (const part of parts) {
    if (part.startsWith(dash)) entries.push({ text: part, firstLine: line });
    else if (/^[ \t]*[^#\s]/m.test(part)) return undefined;
    line += part.split('\n').length - 1;
  }
  return { head: `${text.slice(0, start.index)}entries: []\n`, entries };
}
