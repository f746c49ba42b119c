import type { Part, Unit, UnitList, UnitState } from '../../model/unit.ts';
import { traitsOf } from '../code-traits.ts';
import { writeHashes } from '../parsed-units.ts';
import { block, escapeXml, tag } from '../xml/write-xml.ts';
import { sectionsOf } from './sections-of.ts';

/** Write units as XLIFF 1.2, for older tools: inline codes hold the Markdown that they stand for (`bpt`, `ept`, `ph`). */
export function serializeXliff1({ book, title, source, target, units }: UnitList): string {
  const groups = sectionsOf(units).map(({ section, own }, index) =>
    block('group', { id: `g${index + 1}`, resname: section }, own.map(unitElement)),
  );
  const languages = { 'source-language': source, 'target-language': target };
  const header = block('header', {}, [tag('note', {}, escapeXml(title))]);
  const file = block('file', { original: book, ...languages, datatype: 'x-markdown', 'xml:space': 'preserve' }, [
    header,
    block('body', {}, groups),
  ]);
  const root = block('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }, [file]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function unitElement(unit: Unit): string {
  const { id, kind, source, target, state, previous, terms } = unit;
  const note = (text: string, from?: string) => tag('note', { from }, escapeXml(text));
  return block('trans-unit', { id, resname: id, approved: state === 'current' ? 'yes' : 'no' }, [
    tag('source', {}, inline(source)),
    target.length > 0 ? tag('target', { state: STATES[state] }, inline(target)) : '',
    note(writeHashes(unit), 'tract'),
    note(kind, 'kind'),
    ...(previous === undefined ? [] : [note(previous, 'previous-source')]),
    ...terms.map((term) =>
      note(
        `${term.source} = ${term.target}${term.forbidden.length > 0 ? ` (not ${term.forbidden.join(', ')})` : ''}`,
        'glossary',
      ),
    ),
  ]);
}

const STATES: Readonly<Record<UnitState, string>> = {
  missing: 'new',
  stale: 'needs-adaptation',
  unread: 'translated',
  current: 'final',
};

function inline(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return escapeXml(part.value);
      const name = { open: 'bpt', close: 'ept', alone: 'ph' }[part.type];
      const pair = part.type === 'alone' ? {} : { rid: String(part.id) };
      const id = part.type === 'close' ? `e${part.id}` : String(part.id);
      return tag(name, { id, ...pair, ...(part.type !== 'close' && { ctype: traitsOf(part).oldType }) }, escapeXml(part.raw));
    })
    .join('');
}
