import type { Translate } from '../model/strings.ts';
import type { Checked } from '../pipeline.ts';
import { UsageError } from './context.ts';

/** Refuse ids of books that the press does not have. Silent when `tract.yaml` itself could not be read: that is told elsewhere. */
export function requireBooks({ press, ids }: Checked, wanted: readonly string[], t: Translate): void {
  if (!press) return;
  if (ids.length === 0) throw new UsageError(t('cli.fault.noBooks'));
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new UsageError(t('cli.fault.unknownBook', { id: unknown, known: ids }));
}
