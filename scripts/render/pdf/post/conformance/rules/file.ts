import type { PDFObject } from '@cantoo/pdf-lib';
import type { ConformanceRule } from '../finished.ts';

/** The file is open, has an identifier, and does nothing by itself (PDF/A-2, 6.1.3, 6.4, 6.5, 6.8 to 6.11). */
export const filePlain: ConformanceRule = ({ trailer, objects, catalog, pages }, say) => {
  const ids = objects.items(trailer.ID).map((id) => objects.text(id));
  if (trailer.Encrypt || ids.length !== 2 || !ids.every(Boolean)) say({ kind: 'file' });
  for (const key of ACTIVE) if (objects.at(catalog, key) !== undefined) say({ kind: 'active', what: key });
  for (const key of ['EmbeddedFiles', 'JavaScript', 'AlternatePresentations']) {
    if (objects.at(catalog, 'Names', key) !== undefined) say({ kind: 'active', what: key });
  }
  for (const { number: page, dict } of pages) {
    for (const key of ['AA', 'PresSteps']) if (objects.at(dict, key) !== undefined) say({ kind: 'active', page, what: key });
    for (const one of objects.items(objects.at(dict, 'Annots'))) {
      const action = objects.at(one, 'A');
      const kind = objects.name(objects.at(action, 'S')) ?? '';
      if (action !== undefined && kind !== 'URI' && kind !== 'GoTo') say({ kind: 'active', page, what: kind });
      if (objects.at(one, 'AA') !== undefined) say({ kind: 'active', page, what: 'AA' });
    }
  }
};

const ACTIVE = ['OpenAction', 'AA', 'AcroForm', 'OCProperties', 'Collection', 'Requirements', 'NeedsRendering', 'AF', 'Perms'];

/** Pages have a size that a reader can show, and are trimmed within it (PDF/A-2, 6.1.13; ISO 32000-1, 14.11.2). */
export const pagesSized: ConformanceRule = ({ pages, objects }, say) => {
  for (const { number: page, dict } of pages) {
    const [media, crop, trim] = ['MediaBox', 'CropBox', 'TrimBox'].map((key) =>
      objects.items(objects.at(dict, key)).map((side) => objects.number(side) ?? Number.NaN),
    ) as [number[], number[], number[]];
    const sides =
      media.length === 4 ? [(media[2] as number) - (media[0] as number), (media[3] as number) - (media[1] as number)] : [];
    const isSized = sides.length === 2 && sides.every((side) => side >= 3 && side <= 14_400);
    const within = [crop, trim].every(
      (box) => box.length === 4 && box.every((side, at) => (at < 2 ? side >= (media[at] ?? 0) : side <= (media[at] ?? 0))),
    );
    if (!isSized || !within) say({ kind: 'page', page });
  }
};

/** Words and names are as short as PDF/A-2, 6.1.13 wants them, and streams lie in the file, packed as it allows (6.1.7). */
export const limitsKept: ConformanceRule = ({ objects }, say) => {
  const faults = new Set<string>();
  const isKept = (stream: PDFObject) => {
    const filter = objects.at(stream, 'Filter');
    const names = objects.items(filter).length > 0 ? objects.items(filter).map(objects.name) : [objects.name(filter)];
    return objects.at(stream, 'F') === undefined && names.every((name) => name === undefined || FILTERS.has(name));
  };
  for (const object of objects.all()) {
    if (objects.stream(object) && !isKept(object)) faults.add('Filter');
    objects.each(object, (inner) => {
      const word = objects.overlong(inner);
      if (word !== undefined) faults.add(word);
    });
  }
  for (const what of faults) say({ kind: 'limit', what });
};

const FILTERS = new Set([
  'FlateDecode',
  'DCTDecode',
  'ASCII85Decode',
  'ASCIIHexDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
]);
