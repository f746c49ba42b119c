import { h } from 'hastscript';
import type { Edition } from '../../../model/edition.ts';
import { GLOSSARY_ID, glossaryList } from '../../fragments/names/glossary-list.ts';
import { nameFacts } from '../../fragments/names/name-facts.ts';
import { INDEX_ID, nameIndex } from '../../fragments/names/name-index.ts';
import { sectionLocators } from '../../fragments/names/section-locators.ts';
import { FILES } from './file-names.ts';
import { body, type Page } from './page.ts';

/**
 * Make the pages of glossary and index, where the edition has them. Where names open what is known of them and there is no glossary to hold it,
 * the index does.
 */
export function namePages(edition: Edition): readonly Page[] {
  const { names, t } = edition;
  const isTold = names.tooltips.size > 0 && names.glossary.length === 0;
  const pages: Page[] = [];
  if (names.glossary.length > 0) {
    const heading = h('h2', { id: GLOSSARY_ID }, t('edition.glossary'));
    const section = h('section.glossary', { ariaLabelledBy: GLOSSARY_ID }, heading, glossaryList(names.glossary));
    pages.push({ file: FILES.glossary, title: t('edition.glossary'), body: body('backmatter', [section]) });
  }
  if (names.index.length > 0) {
    const heading = h('h2', { id: INDEX_ID }, t('edition.index'));
    const lines = nameIndex(edition, sectionLocators(edition), (entry) =>
      isTold && (entry.dates || entry.role) ? [h('span.index-facts', ' (', nameFacts(entry), ')')] : [],
    );
    const section = h('section.name-index', { ariaLabelledBy: INDEX_ID }, heading, lines);
    pages.push({ file: FILES.index, title: t('edition.index'), body: body('backmatter', [section]) });
  }
  return pages;
}
