import type { Term } from '../../model/glossary.ts';
import { type Draft, draftsOf, type Fault, type PlacedFact } from '../draft.ts';
import { factsOf, STATUSES } from '../fact.ts';
import { readRecords, writeRecords } from './records.ts';

const COLUMNS = ['id', 'type', 'language', 'status', 'form', 'detail'] as const;

/** Without these a row says nothing. */
const NEEDED = ['id', 'status', 'form'] as const;

/**
 * Write terms as a table for spreadsheets, a row for each fact. It begins with a byte order mark, without which Excel takes UTF-8 for the
 * system's own encoding.
 */
export function serializeCsv(terms: readonly Term[]): string {
  const rows = terms
    .flatMap(factsOf)
    .map(({ id, type, language, status, text, detail }) => [id, type, language, status, text, detail].map(guard));
  return `\uFEFF${writeRecords([COLUMNS, ...rows])}`;
}

/** Read terms from a table. Columns are found by their heads, in any order; others are not looked at. */
export function parseCsv(text: string): { readonly drafts: readonly Draft[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const rows = readRecords(text.replace(/^\uFEFF/, ''));
  if ('unclosed' in rows) {
    const { line, column } = rows.unclosed;
    return { drafts: [], faults: [{ line, column, key: 'cli.import.fault.quotation', values: {} }] };
  }
  const heads = (rows[0] ?? []).map((cell) => cell.text.trim().toLowerCase());
  const missing = NEEDED.filter((column) => !heads.includes(column));
  if (missing.length > 0)
    return { drafts: [], faults: [{ line: 1, column: 1, key: 'cli.import.fault.columns', values: { missing } }] };
  const facts: PlacedFact[] = [];
  for (const row of rows.slice(1)) {
    const cell = (column: (typeof COLUMNS)[number]) => unguard((row[heads.indexOf(column)]?.text ?? '').trim());
    const { line, column } = row[heads.indexOf('form')] ?? row[0] ?? { line: 1, column: 1 };
    const status = STATUSES.find((one) => one === cell('status').toLowerCase());
    const fact = { id: cell('id'), type: cell('type'), language: cell('language'), text: cell('form'), detail: cell('detail') };
    if (status) facts.push({ ...fact, status, line, column });
    else
      faults.push({
        line,
        column: row[heads.indexOf('status')]?.column ?? 1,
        key: 'cli.import.fault.status',
        values: { status: cell('status'), known: STATUSES },
      });
  }
  return { drafts: draftsOf(facts, faults), faults };
}

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text, and is taken off again. */
function guard(text: string): string {
  return /^'*[=+\-@]/.test(text) ? `'${text}` : text;
}

function unguard(text: string): string {
  return /^'+[=+\-@]/.test(text) ? text.slice(1) : text;
}
