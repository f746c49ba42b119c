import type { Edition } from '../../../../model/edition.ts';
import type { Report } from '../../../../model/report.ts';
import { brokenBy, type Fault } from './fault.ts';

/**
 * Tell why a PDF claims less than it could: each kind of fault once, with the first page that has it.
 *
 * @param labels the printed numbers of all pages
 */
export function reportFaults(faults: readonly Fault[], edition: Edition, labels: readonly string[], report: Report): void {
  const { book, language } = edition;
  for (const [fault] of Map.groupBy(faults, ({ kind }) => kind).values()) {
    if (!fault) continue;
    const { kind, page, what = '' } = fault;
    const broken = brokenBy(fault);
    report(book.file, {
      rule: 'pdf:conformance',
      ...(page !== undefined && { shade: 'page' }),
      values: {
        file: `${book.id}.${language.tag}.pdf`,
        standards: broken.map(({ standard }) => standard),
        clauses: broken.map(({ clause }) => clause),
        ...(page !== undefined && { page: labels[page - 1] ?? page }),
        fault: { phrase: `pdf.faults.${kind}`, values: { what } },
      },
    });
  }
}
