import type { Flow } from '../../../text/flow.ts';
import type { Remark } from '../../../text/typography/finding.ts';

/** A block, and the marks in it that have no partner there. */
export interface BlockRemarks {
  readonly flow: Flow;
  readonly remarks: readonly Remark[];
}

/**
 * Find the marks without a partner in their block that have one in another.
 *
 * Guillemets go around a whole dialogue, from its first turn to its last (Lexique des règles typographiques, guillemets). Where each
 * paragraph of a quotation opens anew (The Chicago Manual of Style 13.32), the last closes. In any language a quotation goes on behind
 * verses, or what else is set apart within it. None goes on behind a heading.
 */
export function partnersAcross(blocks: readonly BlockRemarks[]): ReadonlySet<Remark> {
  const settled = new Set<Remark>();
  let waiting: Waiting[] = [];
  let [apart, plain] = [-1, -1];
  blocks.forEach(({ flow, remarks }, index) => {
    if (flow.block.type === 'heading') waiting = [];
    const before = waiting.filter((one) => one.index === index - 1 || one.index === plain);
    const reopened = new Set(settleReopened(flow, before, settled));
    waiting = waiting.filter((one) => !reopened.has(one));
    if (flow.quoted) apart = index;
    else plain = index;
    for (const remark of remarks) {
      if (remark.kind !== 'unbalanced-quote') continue;
      const mark = flow.text[remark.start] as string;
      if (remark.opens) {
        waiting.push({ remark, mark, index });
        if (waiting.length > MOST) waiting.shift();
        continue;
      }
      // An older usage of French: a mark that closes goes before each paragraph of a quotation.
      if (mark === '»' && remark.start === 0 && flow.text.length > 1 && waiting.some((one) => one.mark === '«')) {
        settled.add(remark);
        continue;
      }
      const at = waiting.findLastIndex((one) => PARTNERS[one.mark] === mark);
      const opened = waiting[at];
      if (!opened || index - opened.index > FARTHEST) continue;
      if (mark !== '»' && !(opened.index < apart && apart < index)) continue;
      settled.add(opened.remark).add(remark);
      waiting.length = at;
    }
  });
  return settled;
}

interface Waiting {
  readonly remark: Remark;
  readonly mark: string;
  readonly index: number;
}

const PARTNERS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"' };

/** A mark that was forgotten is not to be excused by another, chapters later. In blocks. */
const FARTHEST = 60;

/** Quotations do not stand within each other so deep; a limit keeps the search for partners short. */
const MOST = 20;

/** A paragraph that opens with the marks that wait in the one before goes on with its quotations: `“ ‘`. */
function settleReopened({ text }: Flow, waiting: readonly Waiting[], settled: Set<Remark>): readonly Waiting[] {
  const opening = (/^(?:["'“„«‹‘‚][ \u00a0\u202f]?)+/.exec(text)?.[0] ?? '').replace(/\s/g, '');
  const reopened = waiting.filter(({ mark }, nth) => mark === opening[nth]);
  for (const { remark } of reopened) settled.add(remark);
  return reopened;
}
