import type { StringTree } from './strings.ts';

/** What editions say; the words of the command line and of messages are the tool's own affair. */
const OF_EDITIONS = ['edition', 'html', 'epub', 'impose', 'pdf', 'colophon', 'role'];

/**
 * Make the strings of editions in a new language: every key, with nothing said yet. What stays empty is said in English.
 *
 * Plurals have a key for each category that the language has (CLDR), whatever English has.
 *
 * @param english the tool's strings
 */
export function stringSkeleton(english: StringTree, tag: string): string {
  const chosen = Object.fromEntries(OF_EDITIONS.flatMap((key) => (english[key] === undefined ? [] : [[key, english[key]]])));
  return `${JSON.stringify(emptied(chosen, new Intl.PluralRules(tag).resolvedOptions().pluralCategories), null, 2)}\n`;
}

function emptied(tree: StringTree, categories: readonly string[]): StringTree {
  const keys = Object.keys(tree).flatMap((key) => {
    const [, stem] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
    return stem === undefined ? [key] : categories.map((category) => `${stem}_${category}`);
  });
  return Object.fromEntries(
    [...new Set(keys)].map((key) => {
      const value = tree[key];
      return [key, typeof value === 'object' ? emptied(value, categories) : ''];
    }),
  );
}
