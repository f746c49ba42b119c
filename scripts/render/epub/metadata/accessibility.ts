import type { Nodes } from 'hast';
import { eachElement } from '../../../model/each-element.ts';
import type { Edition } from '../../../model/edition.ts';
import { type MetaElement, meta } from './meta-element.ts';

/**
 * Tell what the book offers to readers who do not see it, or see it otherwise (EPUB Accessibility 1.1, schema.org), computed from what
 * is in it. Conformity is claimed only when `book.yaml` names who checked it.
 */
export function accessibilityMetadata(edition: Edition): readonly MetaElement[] {
  const found = survey(edition);
  const { t } = edition;
  const features = [
    'structuralNavigation',
    'tableOfContents',
    ...(edition.names.index.length > 0 ? ['index'] : []),
    'readingOrder',
    'displayTransformability',
    'ARIA',
    ...(found.described > 0 ? ['alternativeText'] : []),
    'unlocked',
  ];
  const summary = [
    t('epub.summaryText'),
    ...(edition.notes.length > 0 ? [t('epub.summaryNotes')] : []),
    found.images === 0 ? t('epub.summaryNoImages') : t(found.described > 0 ? 'epub.summaryImages' : 'epub.summaryDecoration'),
  ];
  return [
    meta('schema:accessMode', 'textual'),
    ...(found.described > 0 ? [meta('schema:accessMode', 'visual')] : []),
    // Every picture has a description or is decoration, so text alone is enough.
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', found.moving ? 'unknown' : 'none'),
    meta('schema:accessibilitySummary', summary.join(' ')),
    ...conformity(edition),
  ];
}

function conformity({ book }: Edition): readonly MetaElement[] {
  if (!book.accessibility) return [];
  const refines = '#conformity';
  return [
    meta('dcterms:conformsTo', 'EPUB Accessibility 1.1 - WCAG 2.1 Level AA', { id: 'conformity' }),
    meta('a11y:certifiedBy', book.accessibility.checkedBy, { refines }),
    meta('dcterms:date', book.accessibility.date, { refines }),
  ];
}

interface Survey {
  images: number;
  /** Images that carry meaning: their description is not empty. */
  described: number;
  /** Whether a picture may move, and so flash. */
  moving: boolean;
}

function survey(edition: Edition): Survey {
  const found: Survey = { images: 0, described: 0, moving: false };
  const trees: readonly Nodes[] = [
    ...edition.sections.map(({ tree }) => tree),
    ...edition.notes.flatMap(({ children }) => children as Nodes[]),
  ];
  for (const tree of trees) {
    eachElement(tree, (element) => {
      const picture = element.tagName === 'img' ? edition.pictures.get(String(element.properties.src)) : undefined;
      if (!picture) return;
      found.images += 1;
      if (element.properties.alt) found.described += 1;
      if (MOVING.has(picture.mediaType)) found.moving = true;
    });
  }
  return found;
}

/** Formats that can hold an animation. */
const MOVING = new Set(['image/gif', 'image/webp', 'image/svg+xml']);
