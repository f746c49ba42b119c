/** Where things fell. Pages count from 1. */
export interface Pagination {
  readonly pageCount: number;
  /** The page of each element that was asked for, by its id. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Those of them that begin their page. */
  readonly atTop: ReadonlySet<string>;
}

/** Tell whether two printings put everything in the same places. */
export function samePagination(a: Pagination, b: Pagination): boolean {
  if (a.pageCount !== b.pageCount || a.pageOf.size !== b.pageOf.size) return false;
  return [...a.pageOf].every(([id, page]) => b.pageOf.get(id) === page && a.atTop.has(id) === b.atTop.has(id));
}
