import { h } from 'hastscript';
import type { Edition } from '../../../model/edition.ts';
import { colophon } from '../../fragments/colophon.ts';
import { titlePage } from '../../fragments/title-page.ts';
import { FILES } from './file-names.ts';
import { body, type Page } from './page.ts';

/** The cover as a page of its own: Kobo shows no other, and a reader who opens the book at its start sees it. */
export function coverPage(edition: Edition, coverFile: string): Page {
  const image = h('img', { src: coverFile, alt: coverText(edition), role: 'doc-cover', 'epub:type': 'cover' });
  return { file: FILES.cover, title: edition.t('edition.cover'), body: body('cover', [h('div.cover', image)]) };
}

export function titlePageFile(edition: Edition): Page {
  const section = h('section.title-page', { 'epub:type': 'titlepage' }, titlePage(edition));
  return { file: FILES.title, title: edition.title, body: body('frontmatter', [section]) };
}

export function colophonPage(edition: Edition): Page {
  const title = edition.t('edition.colophon');
  const attributes = { 'epub:type': 'colophon', role: 'doc-colophon', ariaLabelledBy: 'colophon-title' };
  const section = h('section.colophon', attributes, h('h2', { id: 'colophon-title' }, title), colophon(edition));
  return { file: FILES.colophon, title, body: body('backmatter', [section]) };
}

/** What stands on the cover, for those who do not see it. */
function coverText(edition: Edition): string {
  return edition.t('epub.coverText', { title: [edition.title, edition.subtitle].filter(Boolean).join('. ') });
}
