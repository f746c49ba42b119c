/** Where things fell: the number of pages, and the page of each element that was asked for by its id. Pages count from 1. */
export interface Pagination {
  readonly pageCount: number;
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Tell whether two printings put everything on the same pages. */
export function samePagination(a: Pagination, b: Pagination): boolean {
  if (a.pageCount !== b.pageCount || a.pageOf.size !== b.pageOf.size) return false;
  return [...a.pageOf].every(([id, page]) => b.pageOf.get(id) === page);
}
