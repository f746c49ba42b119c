import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import type { Translate } from '../../model/strings.ts';
import type { Finding } from '../diagnostics.ts';
import { excerpt } from './excerpt.ts';
import { legible } from './legible.ts';

/**
 * Write diagnostics, `path:line:column severity source:rule message` and the line that each is about, and a line that counts them.
 *
 * @param counts how many somebody silenced, and how many `tract check --fix` would mend
 * @param colour whether the reader is a terminal that wants colour
 */
export function humanReport(findings: readonly Finding[], counts: Counts, t: Translate, colour: boolean): string {
  const linesOf = lineReader();
  const lines = findings.flatMap(({ diagnostic, message, file }) => {
    const { path, line, column, severity, rule, message: reason } = diagnostic;
    const paint = (text: string) => (colour ? styleText(COLOURS[severity], text, { validateStream: false }) : text);
    const head = `${legible(path)}:${line}:${column} ${paint(severity)} ${rule} ${legible(reason)}`;
    const source = message.place && linesOf(file)[line - 1];
    if (!source?.trim()) return [head];
    const { line: shown, carets } = excerpt(source, diagnostic);
    return [head, INDENT + shown, INDENT + paint(carets)];
  });
  return [...lines, ...summary(findings, counts, t), ''].join('\n');
}

interface Counts {
  readonly ignored: number;
  readonly mendable: number;
}

const INDENT = '    ';
const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** Cut each file into lines once. */
function lineReader(): (file: VFile) => readonly string[] {
  const known = new Map<VFile, readonly string[]>();
  return (file) => {
    const lines = known.get(file) ?? String(file).split(/\r\n?|\n/);
    known.set(file, lines);
    return lines;
  };
}

function summary(findings: readonly Finding[], { ignored, mendable }: Counts, t: Translate): readonly string[] {
  const count = (wanted: string) => findings.filter(({ diagnostic }) => diagnostic.severity === wanted).length;
  const counts = t('cli.check.summary', {
    errors: t('cli.check.errors', { count: count('error') }),
    warnings: t('cli.check.warnings', { count: count('warning') }),
  });
  return [
    findings.length === 0 ? t('cli.check.clean') : counts,
    ...(mendable > 0 ? [t('cli.check.mendable', { count: mendable })] : []),
    ...(ignored > 0 ? [t('cli.check.ignored', { count: ignored })] : []),
  ];
}
