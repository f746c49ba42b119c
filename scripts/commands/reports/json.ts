import type { Diagnostic } from '../diagnostics.ts';

/** Write diagnostics in the shape that scripts rely on. */
export function jsonReport(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ diagnostics }, null, 2)}\n`;
}
