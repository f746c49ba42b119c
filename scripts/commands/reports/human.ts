import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import type { Translate } from '../../model/strings.ts';
import type { Finding } from '../diagnostics.ts';
import { excerpt } from './excerpt.ts';
import { legible } from './legible.ts';

/**
 * Write diagnostics, `path:line:column severity source:rule message` and the line that each is about, and a line that counts them.
 *
 * Of hints only the first of each rule in a file are written, and how many more there are: a text typed with straight quotation marks has
 * one for each.
 *
 * @param counts how many somebody silenced, and how many `tract check --fix` would mend
 * @param colour whether the reader is a terminal that wants colour
 */
export function humanReport(findings: readonly Finding[], counts: Counts, t: Translate, colour: boolean): string {
  const linesOf = lineReader();
  const hints = countHints(findings);
  const told = new Map<string, number>();
  const lines = findings.flatMap((finding) => {
    const { diagnostic, message, file } = finding;
    const nth = (told.get(hintOf(finding)) ?? 0) + 1;
    told.set(hintOf(finding), nth);
    // What is said of a file as a whole is not said of one place after the other.
    const more = message.place ? (hints.get(hintOf(finding)) ?? 0) - SHOWN : 0;
    if (nth > SHOWN && more > 0) {
      const count = { count: more, rule: diagnostic.rule };
      return nth === SHOWN + 1 ? [`${legible(diagnostic.path)}: ${t('cli.report.more', count)}`] : [];
    }
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

/** So many hints of a rule and a file are written out; machines are told all. */
const SHOWN = 3;

/** What hints are counted by. */
function hintOf({ diagnostic: { path, rule } }: Finding): string {
  return `${rule} ${path}`;
}

function countHints(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.diagnostic.severity === 'info') counts.set(hintOf(finding), (counts.get(hintOf(finding)) ?? 0) + 1);
  }
  return counts;
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
