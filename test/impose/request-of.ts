import type { ImposeRequest } from '../../scripts/impose/impose-pdf.ts';
import { optionsOf } from './layout-of.ts';

/** What is asked of a PDF: a saddle booklet on A4, with what a test wants otherwise. */
export function requestOf(request: Partial<ImposeRequest> = {}): ImposeRequest {
  const { sheet, ...options } = optionsOf();
  return { ...options, sheet, ...request };
}
