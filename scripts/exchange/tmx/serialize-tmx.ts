import type { Part, Unit, UnitList } from '../../model/unit.ts';
import { traitsOf } from '../code-traits.ts';
import { writeHashes } from '../parsed-units.ts';
import { block, escapeXml, tag } from '../xml/write-xml.ts';

/** Write what was read together as a translation memory, TMX 1.4b. Blocks that answer one stand in one unit with it. */
export function serializeTmx({ book, source, target, units }: UnitList, version: string): string {
  const property = (type: string, text: string) => tag('prop', { type }, escapeXml(text));
  const header = block(
    'header',
    {
      creationtool: 'tract',
      creationtoolversion: version,
      segtype: 'paragraph',
      'o-tmf': 'tract',
      adminlang: 'en',
      srclang: source,
      datatype: 'x-markdown',
    },
    [property('x-tract-book', book), property('x-tract-target', target)],
  );
  const current = units.filter(({ state }) => state === 'current');
  const body = block(
    'body',
    {},
    current.map((unit) => unitElement(unit, source, target, property)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${block('tmx', { version: '1.4' }, [header, body])}\n`;
}

function unitElement(unit: Unit, source: string, target: string, property: (type: string, text: string) => string): string {
  const variant = (language: string, parts: readonly Part[]) =>
    block('tuv', { 'xml:lang': language }, [tag('seg', {}, inline(parts))]);
  return block('tu', { tuid: unit.id }, [
    property('x-tract-hashes', writeHashes(unit)),
    variant(source, unit.source),
    variant(target, unit.target),
  ]);
}

function inline(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return escapeXml(part.value);
      // `i` binds the halves of a pair, `x` a code to its like in the other language.
      const x = String(part.id);
      if (part.type === 'close') return tag('ept', { i: x }, escapeXml(part.raw));
      const type = traitsOf(part).oldType;
      if (part.type === 'open') return tag('bpt', { i: x, x, type }, escapeXml(part.raw));
      return tag('ph', { x, type }, escapeXml(part.raw));
    })
    .join('');
}
