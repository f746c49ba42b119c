import type { ImposeRequest } from './impose-pdf.ts';

/** What is asked of sheets that a build makes: whole pages, each in the middle of its panel, and every mark for which there is room. */
export const PLAIN_REQUEST: Omit<ImposeRequest, 'scheme' | 'sheet' | 'binding'> = {
  creepMm: 0,
  creepDirection: 'in',
  marginMm: 0,
  gutterMm: 0,
  blanks: 'before-last',
  marks: ['crop', 'fold', 'cut', 'staple', 'target'],
};
