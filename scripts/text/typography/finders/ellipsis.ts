import type { Typography } from '../../../model/typography.ts';
import type { Finder } from '../finding.ts';

/** Find three full stops; two, or four and more, may mean anything. */
export function ellipsisFinder({ ellipsis }: Typography): Finder | undefined {
  if (!ellipsis) return undefined;
  return (text) => ({
    edits: [...text.matchAll(/\.{3,}/g)]
      .filter(([dots]) => dots.length === 3)
      .map(({ index }) => ({ kind: 'ellipsis', start: index, end: index + 3, text: ellipsis.mark })),
  });
}
