import { isTag, type Tag } from '../../tags/tag.ts';
import { type ConformanceRule, pageOfTag } from '../finished.ts';

/** The rows of a table are equally long, and each of its cells finds its head (PDF/UA-1, 7.2 and 7.5). */
export const tablesRegular: ConformanceRule = ({ all, pageOf }, say) => {
  const ids = new Set<string>();
  for (const { tag } of all) if (tag.id) ids.add(tag.id);
  for (const { tag } of all) {
    if (tag.type !== 'Table') continue;
    const rows = rowsOf(tag).map(({ kids }) => kids.filter(isTag));
    const page = pageOfTag(tag, pageOf);
    if (!isRegular(rows)) say({ kind: 'table-shape', page });
    const cells = rows.flat();
    const heads = cells.filter(({ type }) => type === 'TH');
    const scoped = heads.every(({ attributes }) => SCOPES.has(attributes?.Scope ?? ''));
    const named = cells.every(({ attributes }) => (attributes?.Headers ?? []).every((id) => ids.has(id)));
    if (heads.length === 0 || !scoped || !named) say({ kind: 'table-heads', page });
  }
};

const SCOPES = new Set(['Row', 'Column', 'Both']);

function rowsOf(tag: Tag): readonly Tag[] {
  return tag.kids.filter(isTag).flatMap((kid) => (kid.type === 'TR' ? [kid] : rowsOf(kid)));
}

/** Lay the cells out with their spans: no place is taken twice, and none is left empty. */
function isRegular(rows: readonly (readonly Tag[])[]): boolean {
  const taken: number[] = [];
  let width: number | undefined;
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const { attributes = {} } of row) {
      while ((taken[column] ?? 0) > index) column += 1;
      const { ColSpan = 1, RowSpan = 1 } = attributes;
      for (let across = 0; across < ColSpan; across += 1) {
        if ((taken[column + across] ?? 0) > index) return false;
        taken[column + across] = index + RowSpan;
      }
      column += ColSpan;
    }
    width ??= taken.length;
    if (taken.length !== width || taken.some((until) => until <= index)) return false;
  }
  return taken.every((until) => until === rows.length);
}
