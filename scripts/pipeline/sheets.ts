import { type Imposed, type ImposeRequest, imposePdf, type Refused } from '../impose/impose-pdf.ts';
import { creepOfPaper } from '../impose/plan/creep.ts';
import { SCHEMES, type Scheme } from '../impose/plan/recipe.ts';
import { stepsOf } from '../impose/steps.ts';
import type { Translate } from '../model/strings.ts';
import { readDesign } from '../read/read-design.ts';
import { readPress } from '../read/read-press.ts';
import { faceFor } from './face-for.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Put the pages of any PDF on sheets that are folded or cut. In a press its paper and its faces are the ones that are used.
 *
 * @param t words for the steps of folding on the sheet; none are written when left out
 */
export async function impose(
  bytes: Uint8Array,
  request: Omit<ImposeRequest, 'steps'>,
  t: Translate | undefined,
  { host, report }: Pick<Surroundings, 'host' | 'report'>,
): Promise<Imposed | Refused> {
  const { press } = await readPress(host, report);
  const face = async (text: string) => {
    const { design } = await readDesign(host, press?.design ?? 'classic', report);
    return design && faceFor(design, host)(text);
  };
  const sheet = request.sheet ?? press?.sheet;
  return imposePdf(bytes, { ...request, sheet, ...(t && { steps: { t, faceFor: face } }) });
}

export type { ImposeRequest, Refused, Scheme };
export { creepOfPaper, SCHEMES, stepsOf };
