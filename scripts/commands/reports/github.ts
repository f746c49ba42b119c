import type { Diagnostic } from '../diagnostics.ts';

/** Write diagnostics as workflow commands of GitHub Actions, which shows them at their lines. */
export function githubReport(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ path, line, column, endLine, severity, rule, message }) => {
      const level = severity === 'info' ? 'notice' : severity;
      const place = [
        `file=${property(path)}`,
        `line=${line}`,
        `endLine=${endLine}`,
        `col=${column}`,
        `title=${property(rule)}`,
      ];
      return `::${level} ${place.join(',')}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
