import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, Note, Section } from '../../../model/edition.ts';
import { notesBySection } from '../../fragments/note-list.ts';
import { fileNames } from './file-names.ts';
import { noteAsides } from './note-asides.ts';
import { body, type Page } from './page.ts';

/**
 * Make one page of each section, with the notes that it calls first at its end. Notes of no section that is there stand at the end of the
 * last; a text of nothing but notes has a page of them alone.
 */
export function sectionPages(edition: Edition): readonly Page[] {
  const sections = edition.sections.length > 0 || edition.notes.length === 0 ? edition.sections : [NOTHING];
  const files = fileNames(sections.map(({ id }) => id));
  const notes = notesBySection(edition.notes);
  const last = sections.at(-1);
  const homeless = edition.notes.filter((note) => !files.has(note.sectionId));
  return sections.map((section) => {
    const own = [...(notes.get(section.id) ?? []), ...(section === last ? homeless : [])];
    return sectionPage(section, own, files.get(section.id) as string, edition);
  });
}

const NOTHING: Section = { id: 'notes', tree: { type: 'root', children: [] } };

function sectionPage(section: Section, notes: readonly Note[], file: string, edition: Edition): Page {
  const children = [...(section.tree.children as ElementContent[]), ...noteAsides(notes, edition.t)];
  const heading = section.tree.children.find((node) => node.type === 'element');
  const headingId = section.title !== undefined && heading?.type === 'element' ? heading.properties.id : undefined;
  const meaning = headingId ? { 'epub:type': 'chapter', role: 'doc-chapter', ariaLabelledBy: String(headingId) } : {};
  return { file, title: section.title || edition.title, body: body('bodymatter', [h('section', meaning, children)]) };
}
