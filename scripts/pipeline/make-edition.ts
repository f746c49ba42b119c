import assert from 'node:assert/strict';
import { type Artifact, artifactPath } from '../model/artifact.ts';
import type { Edition } from '../model/edition.ts';
import type { Host } from '../model/host.ts';
import { bindingOf } from '../model/language.ts';
import { type Format, printEnding } from '../model/press.ts';
import type { Report } from '../model/report.ts';
import { type EditionParts, prepareEdition } from '../transform/prepare-edition.ts';
import { faceFor } from './face-for.ts';
import type { Job } from './plan.ts';

/** Make the editions of a job: one, or the pages and the sheets of a booklet. */
export async function makeEdition(
  { book, manuscript, formats }: Job,
  parts: EditionParts,
  host: Host,
  report: Report,
): Promise<readonly Artifact[]> {
  const format = formats.includes('booklet') ? 'pdf' : (formats[0] as Format);
  const render = await (RENDERERS[format] as () => Promise<Render>)();
  const edition = prepareEdition(book, manuscript, format, parts);
  const made = await render(edition, host, report);
  const artifacts = made.filter((one) => one.format === 'cover' || formats.includes(one.format));
  return formats.includes('booklet') ? [...artifacts, await makeBooklet(made[0] as Artifact, edition, host)] : artifacts;
}

type Render = (edition: Edition, host: Host, report: Report) => Promise<readonly Artifact[]>;

const RENDERERS: Readonly<Partial<Record<Format, () => Promise<Render>>>> = {
  html: async () => (await import('../render/html/render-html.ts')).renderHtml,
  epub: async () => (await import('../render/epub/render-epub.ts')).renderEpub,
  pdf: async () => (await import('../render/pdf/render-pdf.ts')).renderPdf,
};

/** Put the pages of a print edition on sheets. */
async function makeBooklet(pages: Artifact, { book, print, design, language, t }: Edition, host: Host): Promise<Artifact> {
  const { imposeBooklet } = await import('../impose/booklet-sheets.ts');
  const sheets = await imposeBooklet(pages.bytes, print, bindingOf(language), { t, faceFor: faceFor(design, host) });
  assert('bytes' in sheets);
  const path = artifactPath(book, language.tag, `${printEnding(book.prints, print)}-booklet.pdf`);
  return { ...pages, path, bytes: sheets.bytes, format: 'booklet' };
}
