import type { Element, Nodes } from 'xast';
import type { ForeignPart, ForeignUnit } from '../../model/unit.ts';
import type { Fault } from '../draft.ts';
import { type ParsedUnits, readHashes } from '../parsed-units.ts';
import { below, childrenOf, placeOf, rawText } from '../xml/read-xml.ts';

/**
 * Read translations from XLIFF 2.0 and 2.1.
 *
 * A unit that some tool has cut into segments is joined again. Codes are told by the data that they refer to, or by their likes in the
 * source; one that is neither is told of, and its unit is left out.
 */
export function parseXliff(root: Element): ParsedUnits {
  const { srcLang: source = '', trgLang: target = '' } = root.attributes as Record<string, string>;
  const [file] = childrenOf(root).filter(({ name }) => name === 'file');
  const book = file ? (metaOf(file).get('book') ?? String(file.attributes.original ?? '')) : '';
  if (!file || book === '')
    return { faults: [{ ...placeOf(file ?? root), key: 'cli.import.fault.noBook', values: { where: '<file>' } }] };
  const faults: Fault[] = [];
  const units = below(root, 'unit').flatMap((unit) => unitOf(unit, faults));
  return { file: { book, source, target, units }, faults };
}

function unitOf(unit: Element, faults: Fault[]): readonly ForeignUnit[] {
  const data = new Map(below(unit, 'data').map((one) => [one.attributes.id, rawText(one)]));
  const pieces = childrenOf(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');
  const side = (piece: Element, name: string) => childrenOf(piece).find((child) => child.name === name);
  const codes = new Map(pieces.flatMap((piece) => [...codesIn(side(piece, 'source'))]));
  const parts: ForeignPart[] = [];
  const problems: Fault[] = [];
  for (const piece of pieces) {
    const target = side(piece, 'target') ?? (piece.name === 'ignorable' ? side(piece, 'source') : undefined);
    // Half a translation is none.
    if (!target) return [result(unit, [])];
    inline(target, { data, codes, parts, problems, id: nameOf(unit) });
  }
  faults.push(...problems);
  return problems.length > 0 ? [] : [result(unit, parts)];
}

function result(unit: Element, text: readonly ForeignPart[]): ForeignUnit {
  return { id: nameOf(unit), ...placeOf(unit), text, isFuzzy: false, ...readHashes(metaOf(unit).get('hashes') ?? '') };
}

function nameOf({ attributes }: Element): string {
  return String(attributes.name ?? attributes.id ?? '');
}

/** Metadata of this program, by type. */
function metaOf(element: Element): ReadonlyMap<string, string> {
  const own = childrenOf(element).filter(({ name }) => localName(name) === 'metadata');
  const all = own.flatMap((one) => childrenOf(one)).flatMap((group) => childrenOf(group));
  return new Map(all.map((meta) => [String(meta.attributes.type), rawText(meta)]));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The data that the codes of a source refer to, by the codes' ids. */
function codesIn(source: Element | undefined): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  const walk = (element: Element) => {
    for (const child of childrenOf(element)) {
      if (CODES.has(child.name)) found.set(String(child.attributes.id ?? child.attributes.startRef), child);
      walk(child);
    }
  };
  if (source) walk(source);
  return found;
}

const CODES: ReadonlySet<string> = new Set(['ph', 'pc', 'sc']);

interface Reading {
  readonly data: ReadonlyMap<string | null | undefined, string>;
  readonly codes: ReadonlyMap<string, Element>;
  readonly parts: ForeignPart[];
  readonly problems: Fault[];
  /** Of the unit. */
  readonly id: string;
}

function inline(parent: Element, reading: Reading): void {
  const { data, codes, parts, problems, id } = reading;
  for (const node of parent.children as readonly Nodes[]) {
    if (node.type === 'text' || node.type === 'cdata') parts.push({ type: 'text', value: node.value });
    if (node.type !== 'element') continue;
    const { name, attributes } = node;
    const like = codes.get(String(attributes.copyOf ?? attributes.id ?? attributes.startRef));
    const put = (key: string) => {
      const raw = data.get(attributes[key]) ?? (like?.name === name ? data.get(like.attributes[key]) : undefined);
      if (raw === undefined)
        problems.push({
          ...placeOf(node),
          key: 'cli.import.fault.code',
          values: { id, code: `<${name} id="${attributes.id ?? ''}">` },
        });
      else parts.push({ type: 'code', value: raw });
    };
    if (name === 'ph' || name === 'sc' || name === 'ec') put('dataRef');
    else if (name === 'pc') {
      put('dataRefStart');
      inline(node, reading);
      put('dataRefEnd');
    } else if (name === 'cp')
      parts.push({
        type: 'text',
        value: String.fromCodePoint(Math.min(Number.parseInt(String(attributes.hex), 16) || 0xfffd, 0x10ffff)),
      });
    // What other tools remark on a stretch of text is none of it.
    else if (name === 'mrk') inline(node, reading);
    else if (name !== 'sm' && name !== 'em')
      problems.push({ ...placeOf(node), key: 'cli.import.fault.code', values: { id, code: `<${name}>` } });
  }
}
