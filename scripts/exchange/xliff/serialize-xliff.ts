import type { CodePart, Part, Unit, UnitList, UnitState } from '../../model/unit.ts';
import { traitsOf } from '../code-traits.ts';
import { writeHashes } from '../parsed-units.ts';
import { block, escapeXml, startTag, tag } from '../xml/write-xml.ts';
import { sectionsOf } from './sections-of.ts';

/**
 * Write units as XLIFF 2.1, a group for each section of the text.
 *
 * Markup stands as inline codes with the Markdown that they stand for beside them (`originalData`), terms in the glossary module, and what
 * import needs to know again in the metadata module.
 */
export function serializeXliff(list: UnitList): string {
  const { book, title, source, target, units } = list;
  const groups = sectionsOf(units).map(({ section, own, before }, index) =>
    block(
      'group',
      { id: `g${index + 1}`, name: section },
      own.map((unit, at) => unitElement(unit, before + at + 1)),
    ),
  );
  const file = block('file', { id: 'f1', original: book, 'xml:space': 'preserve' }, [
    metadata({ book }),
    notes([['title', title]]),
    ...groups,
  ]);
  const root = block('xliff', { ...NAMESPACES, version: '2.1', srcLang: source, trgLang: target }, [file]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

const NAMESPACES = {
  xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
  'xmlns:gls': 'urn:oasis:names:tc:xliff:glossary:2.0',
  'xmlns:mda': 'urn:oasis:names:tc:xliff:metadata:2.0',
};

function unitElement(unit: Unit, number: number): string {
  const { id, kind, source, target, state, previous, terms } = unit;
  const data = new Map<string, string>();
  const dataOf = (raw: string) => {
    const known = data.get(raw) ?? `d${data.size + 1}`;
    data.set(raw, known);
    return known;
  };
  const segment = block('segment', { id: 's1', ...STATES[state] }, [
    tag('source', {}, inline(source, dataOf)),
    target.length > 0 ? tag('target', {}, inline(target, dataOf)) : '',
  ]);
  const entries = terms.map((term) =>
    block('gls:glossEntry', { id: `t-${term.id}` }, [
      tag('gls:term', {}, escapeXml(term.source)),
      tag('gls:translation', {}, escapeXml(term.target)),
    ]),
  );
  const forbidden = terms.flatMap((term) =>
    term.forbidden.map((form) => ['forbidden-form', `${form} (${term.target})`] as const),
  );
  return block('unit', { id: `u${number}`, name: id }, [
    entries.length > 0 ? block('gls:glossary', {}, entries) : '',
    metadata({ hashes: writeHashes(unit) }),
    notes([['kind', kind], ...(previous === undefined ? [] : [['previous-source', previous] as const]), ...forbidden]),
    data.size > 0
      ? block(
          'originalData',
          {},
          [...data].map(([raw, key]) => tag('data', { id: key }, escapeXml(raw))),
        )
      : '',
    segment,
  ]);
}

/** What is not there yet or behind its source has to be worked on; a tool that knows no `subState` sees at least that. */
const STATES: Readonly<Record<UnitState, { readonly state: string; readonly subState?: string }>> = {
  missing: { state: 'initial' },
  stale: { state: 'initial', subState: 'tract:stale' },
  unread: { state: 'translated' },
  current: { state: 'final' },
};

function notes(all: readonly (readonly [string, string])[]): string {
  return block(
    'notes',
    {},
    all.map(([category, text]) => tag('note', { category }, escapeXml(text))),
  );
}

function metadata(values: Readonly<Record<string, string>>): string {
  const meta = Object.entries(values).map(([type, value]) => tag('mda:meta', { type }, escapeXml(value)));
  return block('mda:metadata', {}, [block('mda:metaGroup', { category: 'tract' }, meta)]);
}

function inline(parts: readonly Part[], dataOf: (raw: string) => string): string {
  const closings = new Map(parts.flatMap((part) => (part.type === 'close' ? [[part.id, part] as const] : [])));
  return parts
    .map((part) => {
      if (part.type === 'text') return escapeXml(part.value);
      if (part.type === 'close') return '</pc>';
      const { type, subType, isFree } = traitsOf(part);
      const free = isFree ? {} : { canCopy: 'no', canDelete: 'no' };
      const traits = { ...free, type, subType };
      if (part.type === 'alone')
        return tag('ph', { id: String(part.id), dataRef: dataOf(part.raw), disp: part.raw, ...traits });
      const close = closings.get(part.id) as CodePart;
      const refs = { dataRefStart: dataOf(part.raw), dataRefEnd: dataOf(close.raw), dispStart: part.raw, dispEnd: close.raw };
      return startTag('pc', { id: String(part.id), ...refs, ...traits });
    })
    .join('');
}
