import type { UnitList } from '../model/unit.ts';

/** The forms in which texts go out to translators. */
export const UNIT_FORMATS = ['po', 'xliff', 'tmx'] as const;
export type UnitFormat = (typeof UNIT_FORMATS)[number];

/** Versions of XLIFF that are written. */
export const XLIFF_VERSIONS = ['2.1', '1.2'] as const;
export type XliffVersion = (typeof XLIFF_VERSIONS)[number];

/**
 * Write units for a translator's tool.
 *
 * @param xliff which version of XLIFF
 * @param version of this program
 */
export async function writeUnits(list: UnitList, format: UnitFormat, xliff: XliffVersion, version: string): Promise<string> {
  if (format === 'po') return (await import('./po/serialize-po.ts')).serializePo(list);
  if (format === 'tmx') return (await import('./tmx/serialize-tmx.ts')).serializeTmx(list, version);
  if (xliff === '1.2') return (await import('./xliff/serialize-xliff-1.ts')).serializeXliff1(list);
  return (await import('./xliff/serialize-xliff.ts')).serializeXliff(list);
}
