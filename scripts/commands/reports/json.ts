import type { Diagnostic } from '../diagnostics.ts';
import type { Fixed } from '../fix.ts';

/** Write diagnostics in the shape that scripts rely on, and what `--fix` mended where it was asked for. */
export function jsonReport(diagnostics: readonly Diagnostic[], fixed?: readonly Fixed[]): string {
  return `${JSON.stringify({ diagnostics, ...(fixed && { fixed }) }, null, 2)}\n`;
}
