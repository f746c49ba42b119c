import type { Element } from 'xast';
import type { ForeignUnit } from '../../model/unit.ts';
import type { Fault } from '../draft.ts';
import { type ParsedUnits, readHashes } from '../parsed-units.ts';
import { nativeParts } from '../xml/native-codes.ts';
import { below, childrenOf, placeOf, rawText } from '../xml/read-xml.ts';

/** Read translations from XLIFF 1.2. */
export function parseXliff1(root: Element): ParsedUnits {
  const [file] = childrenOf(root).filter(({ name }) => name === 'file');
  const {
    original: book = '',
    'source-language': source = '',
    'target-language': target = '',
  } = (file?.attributes ?? {}) as Record<string, string>;
  if (book === '')
    return { faults: [{ ...placeOf(file ?? root), key: 'cli.import.fault.noBook', values: { where: '<file original>' } }] };
  const faults: Fault[] = [];
  const units = below(root, 'trans-unit').flatMap((unit): readonly ForeignUnit[] => {
    const id = String(unit.attributes.id ?? unit.attributes.resname ?? '');
    const translation = childrenOf(unit).find(({ name }) => name === 'target');
    const problems: Fault[] = [];
    const text = translation ? nativeParts(translation, id, problems) : [];
    faults.push(...problems);
    if (problems.length > 0) return [];
    const note = childrenOf(unit).find(({ name, attributes }) => name === 'note' && attributes.from === 'tract');
    return [{ id, ...placeOf(unit), text, isFuzzy: false, ...readHashes(note ? rawText(note) : '') }];
  });
  return { file: { book, source, target, units }, faults };
}
