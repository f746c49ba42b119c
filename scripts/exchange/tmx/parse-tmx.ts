import type { Element } from 'xast';
import { parseLanguage } from '../../model/language.ts';
import type { ForeignUnit } from '../../model/unit.ts';
import type { Fault } from '../draft.ts';
import { type ParsedUnits, readHashes } from '../parsed-units.ts';
import { nativeParts } from '../xml/native-codes.ts';
import { below, childrenOf, placeOf, rawText } from '../xml/read-xml.ts';

/** Read translations from a translation memory that `tract export` wrote, in TMX 1.4. */
export function parseTmx(root: Element): ParsedUnits {
  const header = childrenOf(root).find(({ name }) => name === 'header');
  const property = (element: Element | undefined, type: string) => {
    const found = element && childrenOf(element).find(({ name, attributes }) => name === 'prop' && attributes.type === type);
    return found ? rawText(found).trim() : '';
  };
  const book = property(header, 'x-tract-book');
  const source = String(header?.attributes.srclang ?? '');
  const target = property(header, 'x-tract-target');
  if (book === '' || target === '')
    return { faults: [{ ...placeOf(header ?? root), key: 'cli.import.fault.noBook', values: { where: 'x-tract-book' } }] };
  const faults: Fault[] = [];
  const wanted = tagOf(target);
  const units = below(root, 'tu').flatMap((unit): readonly ForeignUnit[] => {
    const id = String(unit.attributes.tuid ?? '');
    const variant = childrenOf(unit).find(
      ({ name, attributes }) => name === 'tuv' && tagOf(String(attributes['xml:lang'] ?? attributes.lang)) === wanted,
    );
    const segment = variant && childrenOf(variant).find(({ name }) => name === 'seg');
    const problems: Fault[] = [];
    const text = segment ? nativeParts(segment, id, problems) : [];
    faults.push(...problems);
    if (problems.length > 0) return [];
    return [{ id, ...placeOf(unit), text, isFuzzy: false, ...readHashes(property(unit, 'x-tract-hashes')) }];
  });
  return { file: { book, source, target, units }, faults };
}

/** Tools write tags in letter cases of their own. */
function tagOf(text: string): string {
  return parseLanguage(text)?.tag ?? text;
}
