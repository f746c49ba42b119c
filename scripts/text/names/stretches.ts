import type { Flow } from '../flow.ts';
import type { Range } from './range.ts';

/** A part of a flow in one language that is one prose, one name, or one address. */
export interface Stretch extends Range {
  readonly lang?: string | undefined;
  readonly nameId?: string | undefined;
  readonly bare: boolean;
}

/** Cut a flow where its language changes, and where something is named or is an address. */
export function stretchesOf({ text, pieces }: Flow): readonly Stretch[] {
  if (!pieces.some(({ lang, nameId, bare }) => lang !== undefined || nameId !== undefined || bare)) {
    return [{ start: 0, end: text.length, bare: false }];
  }
  const stretches: Stretch[] = [];
  for (const { start, end, lang, nameId, bare } of pieces) {
    const last = stretches.at(-1);
    // Two directives side by side name two.
    const goesOn =
      last?.lang === lang && last?.nameId === nameId && last?.bare === bare && (nameId === undefined || last.end === start);
    if (last && goesOn) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start, end, lang, nameId, bare });
  }
  return stretches;
}
