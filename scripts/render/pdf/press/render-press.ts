import type { VFile } from 'vfile';
import { type Artifact, artifactPath } from '../../../model/artifact.ts';
import type { Design } from '../../../model/design.ts';
import { eachNode } from '../../../model/each-node.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Host } from '../../../model/host.ts';
import { pdfLib } from '../../../model/pdf-lib.ts';
import type { Preflight } from '../../../model/preflight.ts';
import { completePrepress, type Prepress } from '../../../model/prepress.ts';
import { printEnding } from '../../../model/press.ts';
import type { Problem, Report } from '../../../model/report.ts';
import { declarations, designProperties } from '../../fragments/design-properties.ts';
import { standIn } from '../faces/stand-in.ts';
import { fittedMeasure } from '../fitted-measure.ts';
import { paginate } from '../paginator/paginate.ts';
import { printPage } from '../print-page.ts';
import { namedInks } from './colour/named-inks.ts';
import { createSeparation, separatingPath } from './colour/separate.ts';
import { preflight } from './preflight/preflight.ts';
import { preflightText } from './preflight-text.ts';
import { type PressJob, preparePress, writePress } from './write/write-press.ts';

/** A file for the press, the report about it, and what that says. */
export interface Pressed {
  readonly artifacts: readonly Artifact[];
  readonly preflight: Preflight;
}

/**
 * Set an edition as a printer wants it: with bleed and marks, in inks, and looked over.
 *
 * The file calls itself PDF/X-4 only when the preflight of its own bytes finds every requirement met; what a preflight can not look at, for
 * it is a matter between people, does not count.
 */
export async function renderPress(edition: Edition, host: Host, report: Report): Promise<Pressed> {
  const { book, print, design, language } = edition;
  const prepress = completePrepress(book.prepress);
  const measure = await fittedMeasure(edition, host, report);
  const page = await standIn(printPage(edition, measure, prepress.bleed), design.faces, host);
  const [{ pdf }, { inks, unknown }] = await Promise.all([
    paginate(page, measure, host),
    namedInks(prepress.inks, coloursIn(design)),
    pdfLib(),
  ]);
  host.signal.throwIfAborted();
  const job: PressJob = {
    edition,
    prepress,
    inks,
    separation: createSeparation(separatingPath(prepress.profile, host.locate), prepress.inkLimit),
    profile: prepress.profile && (await host.read(prepress.profile.path)),
    key: `${edition.fingerprint} ${print.paper.name}`,
  };
  const { document, files } = await preparePress(pdf, job);
  const look = (bytes: Uint8Array) => preflight(bytes, prepress.inkLimit, files);
  let bytes = await writePress(document, job, false);
  let found = await look(bytes);
  if (found.requirements.every(({ id, status }) => status === 'met' || id === 'identification' || id === 'condition')) {
    bytes = await writePress(document, job, true);
    found = await look(bytes);
  }
  for (const key of unknown) {
    const values = { name: key, design: design.name };
    report(book.file, { rule: 'prepress:ink', place: placeOfKey(book.file, key), values, actual: key });
  }
  for (const { file, problem } of coarsePictures(edition, found, prepress)) report(file, problem);

  const ending = `${printEnding(book.prints, print)}-press`;
  const artifact = (type: 'pdf' | 'txt', mediaType: string, content: Uint8Array): Artifact => ({
    path: artifactPath(book, language.tag, `${ending}.${type}`),
    bytes: content,
    mediaType,
    lang: language.tag,
    format: 'press',
    book: book.id,
    madeFrom: edition.fingerprint,
  });
  const words = preflightText(found, `${book.id}.${language.tag}${ending}.pdf`, prepress, edition.t);
  return {
    artifacts: [artifact('pdf', 'application/pdf', bytes), artifact('txt', 'text/plain', new TextEncoder().encode(words))],
    preflight: found,
  };
}

/** Find the line of a key in the settings of a book; nothing when the press's settings have it. */
function placeOfKey(file: VFile, key: string): Problem['place'] {
  const lines = String(file).split('\n');
  const line = lines.findIndex((one) => one.trimStart().replace(/^["']/, '').startsWith(key));
  return line < 0 ? undefined : { line: line + 1, column: (lines[line] as string).search(/\S/) + 1 };
}

/** The style in which the colours of a design's pages are named. */
function coloursIn(design: Design): string {
  return `${declarations(designProperties(design, 'print'))}\n${design.styles['print.css'] ?? ''}`;
}

/** Tell of pictures that have too few pixels for the size they are printed in, once each, where the text names them. */
function coarsePictures(
  { book, language, pictures }: Edition,
  { images }: Preflight,
  { resolution }: Prepress,
): readonly { readonly file: VFile; readonly problem: Problem }[] {
  const least = new Map<string, Preflight['images'][number]>();
  for (const image of images) {
    const key = image.file ?? `${image.page} ${image.widthPx} ${image.heightPx}`;
    if (image.ppi < resolution && image.ppi < (least.get(key)?.ppi ?? Number.POSITIVE_INFINITY)) least.set(key, image);
  }
  const chapters = book.manuscripts.find((one) => one.language.tag === language.tag)?.chapters ?? [];
  return [...least.values()].map(({ page, file: path, ppi }) => {
    const picture = path === undefined ? undefined : pictures.get(path);
    const problem: Problem = {
      rule: 'prepress:resolution',
      ...(picture
        ? { values: { path: picture.path, page, ppi, wanted: resolution } }
        : { shade: 'unnamed', values: { page, ppi, wanted: resolution } }),
      actual: `${ppi} ppi`,
      expected: [`${resolution} ppi`],
    };
    for (const { file, tree } of chapters) {
      let place: Problem['place'];
      eachNode(tree, (node) => {
        const named = node.type === 'image' || node.type === 'imageReference' ? node.data?.picture : undefined;
        if (named !== undefined && named === path) place ??= node.position;
      });
      if (place) return { file, problem: { ...problem, place } };
    }
    return { file: book.file, problem };
  });
}
