import type { Element, Nodes } from 'xast';
import type { ForeignPart } from '../../model/unit.ts';
import type { Fault } from '../draft.ts';
import { placeOf, rawText } from './read-xml.ts';

/**
 * Read inline content whose codes hold what they stand for, as XLIFF 1.2 and TMX 1.4 both have it: `bpt`, `ept`, `ph`, `it`. Marks for
 * annotations are no part of the text. A code that holds nothing (`g`, `x`) is told of.
 *
 * @param id of the unit, for messages
 */
export function nativeParts(parent: Element, id: string, faults: Fault[]): readonly ForeignPart[] {
  return (parent.children as readonly Nodes[]).flatMap((node): readonly ForeignPart[] => {
    if (node.type === 'text' || node.type === 'cdata') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    if (ANNOTATIONS.has(node.name)) return nativeParts(node, id, faults);
    const raw = NATIVE.has(node.name) ? rawText(node) : '';
    if (raw !== '') return [{ type: 'code', value: raw }];
    faults.push({
      ...placeOf(node),
      key: 'cli.import.fault.code',
      values: { id, code: `<${node.name} id="${node.attributes.id ?? node.attributes.i ?? node.attributes.x ?? ''}">` },
    });
    return [];
  });
}

const NATIVE: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it']);
const ANNOTATIONS: ReadonlySet<string> = new Set(['mrk', 'hi']);
