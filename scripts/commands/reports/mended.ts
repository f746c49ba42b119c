import { ruleOf } from '../../model/report.ts';
import type { Translate } from '../../model/strings.ts';
import type { Finding } from '../diagnostics.ts';
import type { FixedPress } from '../fix.ts';
import { legible, withVisibleSpaces } from './legible.ts';

/** Tell what `--fix` mended, `path:line:column source:rule: old → new`, and which of the findings it could not mend though a rule says how. */
export function mendedReport({ fixed, left }: FixedPress, findings: readonly Finding[], t: Translate): string {
  const done = fixed.map(({ path, line, column, rule, actual, replacement }) => {
    const [old, now] = [actual, replacement].map((text) => withVisibleSpaces(text) || '∅');
    return `${legible(path)}:${line}:${column} ${rule}: ${old} → ${now}`;
  });
  const undone = findings.flatMap(({ diagnostic: { path, line, column }, message }) => {
    const obstacle = left.get(message);
    if (!obstacle) return [];
    return [
      `${legible(path)}:${line}:${column} ${ruleOf(message)}: ${t('cli.fix.left', { reason: t(`cli.fix.${obstacle}`) })}`,
    ];
  });
  return [...done, ...undone, t('cli.fix.mended', { count: fixed.length }), ''].join('\n');
}
