import type { VFile } from 'vfile';
import { severityOf } from '../model/report.ts';

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

/** Gather the messages of files, by path and place. */
export function diagnosticsOf(files: Iterable<VFile>): readonly Diagnostic[] {
  const all = [...new Set(files)].flatMap((file) =>
    file.messages.map((message): Diagnostic => {
      const place = message.place;
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
        rule: `${message.source}:${message.ruleId}`,
        message: message.reason,
        actual: message.actual ?? null,
        expected: message.expected ?? null,
        url: message.url ?? null,
      };
    }),
  );
  return all.sort((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule));
}

/** Tell whether there is anything that makes a command end with code 1. */
export function isFailure(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
