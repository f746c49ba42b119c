import { SurroundingsError } from '../model/host.ts';

/**
 * Tell the date, in universal time: the only use of a clock there is, for a record of what somebody did. `SOURCE_DATE_EPOCH` goes before it
 * (https://reproducible-builds.org/specs/source-date-epoch/).
 *
 * @returns ISO 8601: `2026-11-25`
 */
export function today({ SOURCE_DATE_EPOCH }: NodeJS.ProcessEnv): string {
  if (!SOURCE_DATE_EPOCH) return new Date().toISOString().slice(0, 10);
  if (!/^\d{1,11}$/.test(SOURCE_DATE_EPOCH))
    throw new SurroundingsError(`SOURCE_DATE_EPOCH is “${SOURCE_DATE_EPOCH}”, which is no number of seconds.`, {
      remedy: 'Unset it.',
    });
  return new Date(Number(SOURCE_DATE_EPOCH) * 1000).toISOString().slice(0, 10);
}
