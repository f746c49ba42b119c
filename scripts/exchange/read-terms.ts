import { decode } from './decode.ts';
import type { Draft, Fault } from './draft.ts';

/** The forms in which terms go out; what comes in is told by its first letters. */
export const TERM_FORMATS = ['tbx', 'csv'] as const;
export type TermFormat = (typeof TERM_FORMATS)[number];

/** Read the terms of a file from another program: XML is TBX, all else a table. */
export async function readTerms(
  bytes: Uint8Array,
): Promise<{ readonly drafts: readonly Draft[]; readonly faults: readonly Fault[] }> {
  const text = decode(bytes);
  if (typeof text !== 'string') return { drafts: [], faults: [{ ...text, key: 'cli.import.fault.encoding', values: {} }] };
  if (!/^\s*</.test(text)) return (await import('./csv/glossary-csv.ts')).parseCsv(text);
  return (await import('./tbx/parse-tbx.ts')).parseTbx(text);
}
