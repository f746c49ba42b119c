import { AssertionError } from 'node:assert';
import type { ProvedFormat } from './build-pamphlet.ts';
import { compare } from './compare.ts';
import { takeEpub } from './editions/take-epub.ts';
import { takeHtml } from './editions/take-html.ts';
import { takePdf } from './editions/take-pdf.ts';
import type { TextParts } from './text-parts.ts';

/** Say what an edition lacks of a manuscript; an edition that can not be taken apart (a call that leads nowhere) lacks that. */
export async function faultsOf(manuscript: TextParts, bytes: Uint8Array, format: ProvedFormat): Promise<readonly string[]> {
  try {
    return compare(manuscript, await TAKE[format](bytes));
  } catch (error) {
    if (error instanceof AssertionError) return [error.message];
    throw error;
  }
}

const TAKE: Readonly<Record<ProvedFormat, (bytes: Uint8Array) => TextParts | Promise<TextParts>>> = {
  html: takeHtml,
  epub: takeEpub,
  pdf: takePdf,
};
