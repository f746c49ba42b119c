import type { VFile } from 'vfile';
import type { Ignore } from '../../model/ignore.ts';
import { type Message, type Report, ruleOf, silence } from '../../model/report.ts';
import { matchesPath } from './matches-path.ts';

/**
 * Silence what `tract-ignore.yaml` lists, and report the entries that silence nothing.
 *
 * @param list the file itself, with its entries
 * @param files those that were checked
 * @param isWhole whether that was the whole press: else an entry may be for a file that was not looked at
 */
export function ignoreByFile(
  list: { readonly file: VFile; readonly ignores: readonly Ignore[] },
  files: readonly VFile[],
  isWhole: boolean,
  report: Report,
): void {
  const used = new Set<Ignore>();
  const seen = new Set<Ignore>();
  for (const file of files) {
    const here = list.ignores.filter(({ path }) => matchesPath(path, file.path));
    for (const ignore of here) {
      seen.add(ignore);
      const covered = (file.messages as readonly Message[]).filter((message) => covers(ignore, message));
      if (covered.length > 0) used.add(ignore);
      silence(file, new Map(covered.map((message) => [message, { by: 'file', reason: ignore.reason }])));
    }
  }
  for (const ignore of list.ignores) {
    if (used.has(ignore) || !(isWhole || seen.has(ignore))) continue;
    report(list.file, {
      rule: 'ignore:unused',
      shade: 'listed',
      place: ignore.place,
      values: { rule: ignore.rule, path: ignore.path },
    });
  }
}

function covers({ rule, text, line }: Ignore, message: Message): boolean {
  return (
    ruleOf(message) === rule && (text === undefined || text === message.actual) && (line === undefined || line === message.line)
  );
}
