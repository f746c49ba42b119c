import type { PrintSize } from '../model/press.ts';
import type { Translate } from '../model/strings.ts';
import { type Imposed, type ImposeRequest, imposePdf, type Refused } from './impose-pdf.ts';
import type { FaceFor } from './pdf/write-note.ts';
import { PLAIN_REQUEST } from './plain-request.ts';
import { creepOfPaper } from './plan/creep.ts';

/** Office paper, in g/m². */
const GRAMMAGE = 80;

/**
 * Put the pages of a book on sheets that are folded together and stapled: in their own size where two of them lie beside each other on the
 * sheet, else as large as fits.
 *
 * @param steps how they are folded, written beside the pages where there is room
 */
export async function imposeBooklet(
  bytes: Uint8Array,
  { sheet }: PrintSize,
  binding: 'left' | 'right',
  steps: { readonly t: Translate; readonly faceFor: FaceFor },
): Promise<Imposed | Refused> {
  const request: ImposeRequest = {
    ...PLAIN_REQUEST,
    scheme: 'saddle',
    sheet,
    binding,
    creepMm: creepOfPaper(GRAMMAGE),
    scale: 1,
    steps,
  };
  const whole = await imposePdf(bytes, request);
  return 'reason' in whole && whole.reason === 'tooLarge' ? imposePdf(bytes, { ...request, scale: undefined }) : whole;
}
