import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { eachOf } from '../../model/each-node.ts';
import type { Host } from '../../model/host.ts';
import { type Language, parseLanguage } from '../../model/language.ts';
import type { Report } from '../../model/report.ts';
import type { Typographies } from '../../model/typography.ts';
import { markedLanguage } from '../../model/untranslated.ts';
import { readTypography } from './read-typography.ts';

/**
 * Read the typography of a text, and those of the languages that its passages name (`:lang[…]{ru}`).
 *
 * @returns the files of the press for the text's own language; faults in those of a passage's are reported with the texts in it
 */
export async function readTypographies(
  host: Host,
  language: Language,
  trees: readonly Root[],
  report: Report,
): Promise<{ value: Typographies; files: readonly VFile[] }> {
  const own = await readTypography(host, language, report);
  const passages = await Promise.all(
    [...passageTags(trees)]
      .filter((tag) => tag !== language.tag)
      .map(async (tag) => {
        const passage = parseLanguage(tag);
        return [tag, passage ? (await readTypography(host, passage, () => {})).value : {}] as const;
      }),
  );
  return { value: Object.fromEntries([[language.tag, own.value], ...passages]), files: own.files };
}

/** The tags as they are written. */
function passageTags(trees: readonly Root[]): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const tree of trees) {
    eachOf(tree, 'textDirective', ({ name, attributes }) => {
      const [tag] = Object.keys(attributes ?? {});
      if (name === 'lang' && tag !== undefined) tags.add(tag);
    });
    eachOf(tree, 'html', (node) => {
      const tag = markedLanguage(node);
      if (tag !== undefined) tags.add(tag);
    });
  }
  return tags;
}
