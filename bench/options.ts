import { parseArgs } from 'node:util';
import { CASES, type Case, SIZES } from './cases.ts';

export interface BenchOptions {
  readonly cases: readonly Case[];
  readonly runs: number;
  /** Where to write the figures as JSON. */
  readonly json?: string;
}

/** Read the command line. What it does not understand is thrown as one sentence. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      runs: { type: 'string', default: '5' },
      size: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs} is no number of runs`);
  const only = values.only?.split(',');
  const size = values.size?.toUpperCase().split(',');
  const formats = new Set(CASES.map(({ format }) => format));
  for (const name of only ?? [])
    if (!formats.has(name as Case['format'])) throw new Error(`--only ${name}: there are ${[...formats].join(', ')}`);
  for (const name of size ?? [])
    if (!(name in SIZES)) throw new Error(`--size ${name}: there are ${Object.keys(SIZES).join(', ')}`);
  return {
    cases: CASES.filter(
      (one) => (!only || only.includes(one.format)) && (!size || one.size === undefined || size.includes(one.size)),
    ),
    runs,
    ...(values.json !== undefined && { json: values.json }),
  };
}
