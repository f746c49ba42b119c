import type { PDFDict, PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { pdfLib } from '../../../../model/pdf-lib.ts';
import {
  type FontFacts,
  type ImageFacts,
  type InkFacts,
  type Preflight,
  REQUIREMENTS,
  type Requirement,
  type RequirementId,
} from '../../../../model/preflight.ts';
import { isAllowed, isScreen, type Space } from './colour-space.ts';
import { documentFacts } from './document-facts.ts';
import { imageInk } from './image-ink.ts';
import { type Matrix, resolutionOf } from './matrix.ts';
import { type Boxes, boxesOf, groupBoxes, hasNotesInside, isNested } from './page-boxes.ts';
import { readFont } from './read-font.ts';
import { pageWalker, type Seen } from './walk-pages.ts';

/**
 * Look a finished file for the press over: what is in it, and how far it meets PDF/X-4.
 *
 * The file is read from its bytes, as a stranger would, and nothing is taken over from whoever wrote it.
 *
 * @param inkLimit percent of one ink
 * @param files of the press that pictures are made from, by their object numbers: what no document tells of itself
 */
export async function preflight(
  bytes: Uint8Array,
  inkLimit: number,
  files: ReadonlyMap<number, string> = new Map(),
): Promise<Preflight> {
  const { decodePDFRawStream, PDFArray, PDFDict: Dict, PDFDocument, PDFName, PDFRawStream: RawStream } = await pdfLib();
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  const version = /^%PDF-(\d\.\d)/.exec(Buffer.from(bytes.subarray(0, 16)).toString('latin1'))?.[1] ?? '?';
  const { met, condition } = await documentFacts(document, version);
  const walk = await pageWalker(document);

  const inks = new Map<string, Set<number>>();
  const unseparated = new Map<string, Set<number>>();
  const failing = new Map<RequirementId, Set<number>>();
  const fonts = new Map<PDFDict, Set<string>>();
  const set: { page: number; stream: PDFRawStream; space: Space; matrix: Matrix }[] = [];
  const boxes: Boxes[] = [];
  let most: { percent: number; page?: number } = { percent: 0 };
  const note = <K>(map: Map<K, Set<number>>, what: K, page: number) => map.set(what, (map.get(what) ?? new Set()).add(page));

  for (const [index, page] of document.getPages().entries()) {
    const number = index + 1;
    const fails = (what: RequirementId) => note(failing, what, number);
    const own = await boxesOf(page.node);
    boxes.push(own);
    if (!isNested(own)) fails('boxes');
    if (page.node.has(PDFName.of('SeparationInfo'))) fails('separated');
    if (page.node.has(PDFName.of('AA'))) fails('actions');
    if (await hasNotesInside(page.node, own)) fails('annotations');
    let shinesThrough = false;
    const seen: Seen = {
      colour(space, painted) {
        if (isScreen(space) || space.kind === 'inline') note(unseparated, space.kind, number);
        if (!isAllowed(space, condition?.plates)) fails('colours');
        const plates = painted.filter(([ink, percent]) => percent > 0 && ink !== 'All' && ink !== 'None');
        for (const [ink] of painted) if (ink.includes('\uFFFD')) fails('inkNames');
        for (const [ink] of plates) note(inks, ink, number);
        const percent = plates.reduce((sum, [, one]) => sum + one, 0);
        if (percent > most.percent) most = { percent, page: number };
      },
      image: (stream, space, matrix) => void set.push({ page: number, stream, space, matrix }),
      text(font, strings) {
        const known = fonts.get(font) ?? new Set<string>();
        for (const one of strings) known.add(one);
        fonts.set(font, known);
      },
      transparency: () => {
        shinesThrough = true;
      },
      group: (space) => void (space && !isAllowed(space, condition?.plates) && fails('blending')),
      forbidden: fails,
      broken: () => fails('syntax'),
    };
    walk(page.node, contentsOf(page), seen);
    const group = page.node.lookupMaybe(PDFName.of('Group'), Dict);
    if (shinesThrough && !group?.has(PDFName.of('CS'))) fails('blending');
  }

  const images: ImageFacts[] = [];
  const measured = new Map<PDFRawStream, Awaited<ReturnType<typeof imageInk>>>();
  const numbers = new Map(document.context.enumerateIndirectObjects().map(([ref, object]) => [object, ref.objectNumber]));
  for (const { page, stream, space, matrix } of set) {
    const ink = measured.get(stream) ?? (await imageInk(stream, space));
    measured.set(stream, ink);
    if (isScreen(space)) note(unseparated, space.kind, page);
    if (!isAllowed(space, condition?.plates)) note(failing, 'colours', page);
    if (!ink.isReadable) note(failing, 'images', page);
    for (const one of ink.inks) note(inks, one, page);
    if ((ink.percent ?? 0) > most.percent) most = { percent: ink.percent as number, page };
    images.push(await imageFacts(page, stream, space, matrix, files.get(numbers.get(stream) ?? 0)));
  }

  const read = await Promise.all([...fonts].map(([font, strings]) => readFont(font, strings)));
  const checked: Partial<Record<RequirementId, boolean | undefined>> = {
    ...Object.fromEntries(REQUIREMENTS.map((id) => [id, true])),
    ...met,
    fonts: read.every(({ facts }) => facts.embedded),
    glyphWidths: read.some(({ agrees }) => agrees === false) ? false : read.every(({ agrees }) => agrees) ? true : undefined,
    // Whether it is the printer's own is for the printer to say.
    condition: undefined,
  };
  const requirements = REQUIREMENTS.map((id): Requirement => {
    const pages = failing.get(id);
    if (pages) return { id, status: 'unmet', pages: [...pages] };
    return { id, status: checked[id] === undefined ? 'unchecked' : checked[id] ? 'met' : 'unmet' };
  });
  return {
    pages: boxes.length,
    version,
    boxes: groupBoxes(boxes),
    fonts: distinct(read.map(({ facts }) => facts)),
    images,
    inks: listed(inks),
    unseparated: listed(unseparated),
    totalInk: { percent: tenth(most.percent), limit: inkLimit, ...(most.page && { page: most.page }) },
    ...(condition && { outputCondition: { name: condition.name, description: condition.description } }),
    claim: met.identification ?? false,
    requirements,
  };

  function contentsOf({ node }: PDFPage): string {
    const contents = node.lookup(PDFName.of('Contents'));
    const parts = contents instanceof PDFArray ? contents.asArray().map((one) => document.context.lookup(one)) : [contents];
    return parts
      .map((part) => (part instanceof RawStream ? Buffer.from(decodePDFRawStream(part).decode()).toString('latin1') : ''))
      .join('\n');
  }
}

async function imageFacts(
  page: number,
  { dict }: PDFRawStream,
  { kind }: Space,
  matrix: Matrix,
  file: string | undefined,
): Promise<ImageFacts> {
  const { PDFName, PDFNumber } = await pdfLib();
  const [widthPx, heightPx] = ['Width', 'Height'].map((name) => dict.lookup(PDFName.of(name), PDFNumber).asNumber()) as [
    number,
    number,
  ];
  const ppi = Math.floor(resolutionOf(matrix, widthPx, heightPx) + 0.01);
  return { page, ...(file !== undefined && { file }), widthPx, heightPx, ppi, colours: kind };
}

function listed(pages: ReadonlyMap<string, ReadonlySet<number>>): readonly InkFacts[] {
  return [...pages]
    .map(([name, set]) => ({ name, pages: [...set] }))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
}

/** The process inks first, in the order of printing. */
function rank(ink: string): number {
  const at = ['Cyan', 'Magenta', 'Yellow', 'Black'].indexOf(ink);
  return at < 0 ? 4 : at;
}

function distinct(fonts: readonly FontFacts[]): readonly FontFacts[] {
  return [...new Map(fonts.map((font) => [JSON.stringify(font), font])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
