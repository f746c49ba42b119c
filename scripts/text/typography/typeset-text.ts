import type { Typography } from '../../model/typography.ts';
import { applyEdits } from './compose-edits.ts';
import { findInText } from './find-in-text.ts';

/** Set a text that is no block of a manuscript: a title, the description of a picture. Raised letters stand on the line. */
export function typesetText(text: string, typography: Typography | undefined): string {
  return typography ? applyEdits(text, findInText(text, typography).edits) : text;
}
