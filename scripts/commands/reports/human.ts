import { styleText } from 'node:util';
import type { Translate } from '../../model/strings.ts';
import type { Diagnostic } from '../diagnostics.ts';

/**
 * Write diagnostics a line each, `path:line:column severity source:rule message`, and a line that counts them.
 *
 * @param colour whether the reader is a terminal that wants colour
 */
export function humanReport(diagnostics: readonly Diagnostic[], t: Translate, colour: boolean): string {
  const lines = diagnostics.map(({ path, line, column, severity, rule, message }) => {
    const words = colour ? styleText(COLOURS[severity], severity, { validateStream: false }) : severity;
    return `${path}:${line}:${column} ${words} ${rule} ${message}`;
  });
  return [...lines, summary(diagnostics, t), ''].join('\n');
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

function summary(diagnostics: readonly Diagnostic[], t: Translate): string {
  const count = (wanted: string) => diagnostics.filter(({ severity }) => severity === wanted).length;
  if (diagnostics.length === 0) return t('cli.check.clean');
  return t('cli.check.summary', {
    errors: t('cli.check.errors', { count: count('error') }),
    warnings: t('cli.check.warnings', { count: count('warning') }),
  });
}
