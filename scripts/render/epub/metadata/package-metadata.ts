import type { Edition } from '../../../model/edition.ts';
import { accessibilityMetadata } from './accessibility.ts';
import { contributorMetadata } from './contributors.ts';
import { asUrn, identifier } from './identifier.ts';
import { dc, type MetaElement, meta } from './meta-element.ts';

/** List the metadata of the package document (EPUB 3.3, section 5.5): what the edition says of itself, and nothing by default. */
export function packageMetadata(edition: Edition): readonly MetaElement[] {
  const { book } = edition;
  const id = identifier(edition);
  const isbn = book.identifiers.epub && asUrn(book.identifiers.epub);
  const subjects = new Set([...book.subjects, ...edition.keywords].map((subject) => subject.trim()).filter(Boolean));
  return [
    dc('identifier', id, { id: 'identifier' }),
    ...(isbn && isbn !== id ? [dc('identifier', isbn)] : []),
    ...titles(edition),
    dc('language', edition.language.tag),
    ...contributorMetadata(edition.contributors),
    dc('publisher', book.press.name),
    ...(book.date ? [dc('date', book.date)] : []),
    meta('dcterms:modified', modified(book.date)),
    ...(edition.description ? [dc('description', edition.description)] : []),
    ...[...subjects].map((subject) => dc('subject', subject)),
    ...(book.original?.source ? [dc('source', book.original.source)] : []),
    ...(book.rights ? [dc('rights', book.rights)] : []),
    ...(book.licence ? [meta('dcterms:license', book.licence)] : []),
    ...series(book.series),
    ...accessibilityMetadata(edition),
    // Apple Books shows the book's own typeface only when told to.
    meta('ibooks:specified-fonts', 'true'),
    // Readers of the time of EPUB 2 find the cover this way.
    { name: 'meta', attributes: { name: 'cover', content: 'cover-image' }, text: '' },
  ];
}

function titles(edition: Edition): readonly MetaElement[] {
  const main = [dc('title', edition.title, { id: 'title' }), meta('title-type', 'main', { refines: '#title' })];
  if (!edition.subtitle) return main;
  return [
    ...main,
    meta('display-seq', '1', { refines: '#title' }),
    dc('title', edition.subtitle, { id: 'subtitle' }),
    meta('title-type', 'subtitle', { refines: '#subtitle' }),
    meta('display-seq', '2', { refines: '#subtitle' }),
  ];
}

function series(name: string | undefined): readonly MetaElement[] {
  if (!name) return [];
  return [meta('belongs-to-collection', name, { id: 'series' }), meta('collection-type', 'series', { refines: '#series' })];
}

/** The date of the edition as an instant: the clock has no say, or two builds would differ. */
function modified(date = '1980-01-01'): string {
  return `${new Date(date).toISOString().slice(0, 19)}Z`;
}
