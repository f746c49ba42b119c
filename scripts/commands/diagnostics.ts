import type { VFile } from 'vfile';
import { type Message, ruleOf, severityOf } from '../model/report.ts';

/** One diagnostic in the shape that `--json` and `--report json` promise. Lines and columns count from 1. */
export interface Diagnostic {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: 'error' | 'warning' | 'info';
  readonly rule: string;
  readonly message: string;
  readonly actual: string | null;
  readonly expected: readonly string[] | null;
  readonly url: string | null;
}

/** A diagnostic with what it was made from, for reports that tell more. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly message: Message;
  readonly file: VFile;
}

/** Gather the messages of files, by path and place. */
export function findingsOf(files: Iterable<VFile>): readonly Finding[] {
  return sorted(files, (file) => file.messages);
}

/** Gather the messages that a comment or `tract-ignore.yaml` silences, by path and place. */
export function ignoredOf(files: Iterable<VFile>): readonly Finding[] {
  return sorted(files, (file) => file.data.ignored ?? []);
}

/** Count what `tract check --fix` would try to mend. */
export function countMendable(findings: readonly Finding[]): number {
  return findings.filter(({ message, file }) => message.fix && isMendable(file)).length;
}

/** Only texts are mended: settings and the glossary are written by hand, and what is wrong there is for people to weigh. */
export function isMendable({ path }: VFile): boolean {
  return path.endsWith('.md');
}

/** Tell whether there is anything that makes a command end with code 1. */
export function isFailure(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

function sorted(files: Iterable<VFile>, messagesOf: (file: VFile) => readonly Message[]): readonly Finding[] {
  const all = [...new Set(files)].flatMap((file) =>
    messagesOf(file).map((message): Finding => ({ diagnostic: diagnosticOf(file, message), message, file })),
  );
  return all.sort(
    ({ diagnostic: a }, { diagnostic: b }) =>
      compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

function diagnosticOf(file: VFile, message: Message): Diagnostic {
  const { place } = message;
  const start = place && ('start' in place ? place.start : place);
  const end = place && 'end' in place ? place.end : start;
  const line = start?.line ?? 1;
  const column = start?.column ?? 1;
  return {
    path: file.path ?? '',
    line,
    column,
    endLine: end?.line ?? line,
    endColumn: end?.column ?? column,
    severity: severityOf(message),
    rule: ruleOf(message),
    message: message.reason,
    actual: message.actual ?? null,
    expected: message.expected ?? null,
    url: message.url ?? null,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
