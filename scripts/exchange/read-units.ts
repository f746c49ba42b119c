import type { Fault } from './draft.ts';
import type { ParsedUnits } from './parsed-units.ts';

/**
 * Tell by its beginning whether a file brings translations of a text, and not terms of the glossary: PO, XLIFF or TMX.
 *
 * @param text of the whole file
 */
export function bringsUnits(text: string): boolean {
  if (!/^\s*</.test(text)) return /^\s*(?:#[^\r\n]*[\r\n]\s*)*(?:msgid|msgctxt|msgstr|domain)\b/.test(text);
  return /^(?:xliff|tmx)$/.test(outermost(text));
}

/** Read the translations that a file brings. */
export async function readUnits(text: string): Promise<ParsedUnits> {
  if (!/^\s*</.test(text)) return (await import('./po/parse-po.ts')).parsePo(text);
  const { placeOf, readXml } = await import('./xml/read-xml.ts');
  const root = readXml(text);
  if (!('name' in root)) return { faults: [root] };
  if (root.name === 'tmx') return (await import('./tmx/parse-tmx.ts')).parseTmx(root);
  const version = String(root.attributes.version ?? '');
  if (/^2\./.test(version)) return (await import('./xliff/parse-xliff.ts')).parseXliff(root);
  if (/^1\./.test(version)) return (await import('./xliff/parse-xliff-1.ts')).parseXliff1(root);
  return { faults: [{ ...placeOf(root), key: 'cli.import.fault.xliffVersion', values: { version } } satisfies Fault] };
}

/** The name of the outermost element, past declarations, comments and instructions. */
function outermost(text: string): string {
  const start = /<(?![?!])[^\s/>]+/.exec(text.slice(0, HEAD).replace(/<!--[\s\S]*?(?:-->|$)/g, ''));
  return start?.[0].slice(1) ?? '';
}

/** How much of a file is looked at for it, in UTF-16 units. */
const HEAD = 65_536;
