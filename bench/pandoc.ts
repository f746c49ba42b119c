import { join } from 'node:path';
import type { Case } from './cases.ts';
import type { BenchPress } from './make-press.ts';
import { run } from './measure.ts';

export interface Pandoc {
  readonly version: string;
  /** A program by which it makes PDFs. */
  readonly pdfEngine?: string;
}

/** Find pandoc and a program that it can make PDFs with. */
export async function findPandoc(): Promise<Pandoc | undefined> {
  const version = await firstLine('pandoc');
  if (version === undefined) return undefined;
  for (const pdfEngine of ENGINES) {
    if ((await firstLine(pdfEngine)) !== undefined) return { version, pdfEngine };
  }
  return { version };
}

const ENGINES = ['xelatex', 'lualatex', 'tectonic', 'typst', 'weasyprint', 'prince', 'wkhtmltopdf', 'pdflatex'];

async function firstLine(program: string): Promise<string | undefined> {
  return run([program, '--version']).then(
    (output) => output.split('\n')[0],
    () => undefined,
  );
}

/** The command by which pandoc makes the same book; nothing where it can not. */
export function pandocCommand(
  pandoc: Pandoc | undefined,
  { format }: Case,
  { root, texts }: BenchPress,
): readonly string[] | undefined {
  if (!pandoc || format === 'help' || (format === 'pdf' && !pandoc.pdfEngine)) return undefined;
  // The notes of each chapter are its own.
  const command = ['pandoc', '--standalone', '--file-scope', '--toc', '--quiet', '--output', join(root, `pandoc.${format}`)];
  return [...command, ...(format === 'pdf' ? [`--pdf-engine=${pandoc.pdfEngine}`] : []), ...texts];
}
