import type { Translate } from '../../model/strings.ts';
import { legible } from './legible.ts';

interface AcceptedBook {
  readonly id: string;
  readonly recorded: readonly Readonly<Record<string, readonly string[]>>[];
}

/**
 * Tell what was recorded.
 *
 * ```
 * bread: 2 groups of blocks recorded, read by Anna.
 *   ovens/p1
 *   en ovens/p2, ovens/p3 = fr ovens/p2
 * ```
 */
export function acceptedReport(books: readonly AcceptedBook[], by: string, t: Translate): string {
  const lines = books.flatMap(({ id, recorded }) => [
    recorded.length === 0
      ? t('cli.accept.nothing', { book: id })
      : t('cli.accept.recorded', { book: id, count: recorded.length, by: legible(by) }),
    ...recorded.slice(0, SHOWN).map((group) => `  ${legible(groupLine(group))}`),
    ...(recorded.length > SHOWN ? [`  ${t('cli.accept.more', { count: recorded.length - SHOWN })}`] : []),
  ]);
  return `${lines.join('\n')}\n`;
}

/** So many groups are told to people; machines are told all. */
const SHOWN = 10;

function groupLine(group: Readonly<Record<string, readonly string[]>>): string {
  const sides = Object.entries(group);
  const [first = []] = sides.map(([, ids]) => ids);
  if (first.length === 1 && sides.every(([, ids]) => ids.length === 1 && ids[0] === first[0])) return first[0] as string;
  return sides.map(([lang, ids]) => `${lang} ${ids.join(', ') || '∅'}`).join(' = ');
}
