import type { ForeignUnit } from '../../model/unit.ts';
import type { Fault } from '../draft.ts';
import { type ParsedUnits, readHashes } from '../parsed-units.ts';
import { readString } from './strings.ts';

/** Read translations from a PO file. Obsolete entries are passed over, and so are plurals, of which running text has none. */
export function parsePo(text: string): ParsedUnits {
  const faults: Fault[] = [];
  const entries = readEntries(text, faults);
  const head = entries.find(({ fields }) => fields.msgid === '' && fields.msgctxt === undefined);
  const at = { line: head?.lines.msgstr ?? 1, column: 1 };
  if (!head) return { faults: [...faults, { line: 1, column: 1, key: 'cli.import.fault.po.noHead', values: {} }] };
  const fields = new Map(
    (head.fields.msgstr ?? '')
      .split('\n')
      .map((line) => [line.replace(/:.*/, '').toLowerCase(), line.replace(/^[^:]*:\s*/, '').trim()]),
  );
  const charset = /charset=([^\s;]+)/i.exec(fields.get('content-type') ?? '')?.[1] ?? 'UTF-8';
  // A file that says one thing and is another was saved by a program that did not understand it.
  if (!/^(?:utf-?8|us-ascii|charset)$/i.test(charset))
    return { faults: [...faults, { ...at, key: 'cli.import.fault.po.charset', values: { charset } }] };
  const book = fields.get('x-tract-book') ?? '';
  const [source, target] = ['x-source-language', 'language'].map((name) => (fields.get(name) ?? '').replaceAll('_', '-')) as [
    string,
    string,
  ];
  if (book === '') return { faults: [...faults, { ...at, key: 'cli.import.fault.noBook', values: { where: 'X-Tract-Book' } }] };
  const units = entries.filter((entry) => entry !== head && entry.fields.msgctxt !== undefined).map(unitOf);
  return { file: { book, source, target, units }, faults };
}

interface Entry {
  /** By keyword: `msgctxt`, `msgid`, `msgstr`. */
  readonly fields: Record<string, string>;
  readonly lines: Record<string, number>;
  readonly comments: string[];
  isFuzzy: boolean;
}

function unitOf({ fields, lines, comments, isFuzzy }: Entry): ForeignUnit {
  const note = comments.find((comment) => /^tract /.test(comment)) ?? '';
  return {
    id: fields.msgctxt ?? '',
    line: lines.msgstr ?? lines.msgctxt ?? 1,
    column: 1,
    text: fields.msgstr ?? '',
    isFuzzy,
    ...readHashes(note),
  };
}

function readEntries(text: string, faults: Fault[]): readonly Entry[] {
  const entries: Entry[] = [];
  let entry = newEntry();
  let keyword = '';
  const close = () => {
    if (entry.fields.msgid !== undefined) entries.push(entry);
    entry = newEntry();
    keyword = '';
  };
  for (const [index, whole] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = whole.trim();
    const isNext = entry.fields.msgstr !== undefined && (line.startsWith('#') || /^msg(?:ctxt|id)\b/.test(line));
    if (isNext) close();
    if (line === '' || line.startsWith('#')) {
      // An entry need not be set off by an empty line, and a comment may stand before any.
      if (line.startsWith('#.')) entry.comments.push(line.slice(2).trim());
      else if (line.startsWith('#,') && /\bfuzzy\b/.test(line)) entry.isFuzzy = true;
      continue;
    }
    const [, word, written = ''] = /^(?:([a-z_]+(?:\[\d+\])?)\s*)?(".*)$/.exec(line) ?? [];
    const value = readString(written);
    if (
      value === undefined ||
      (word === undefined ? keyword === '' : !/^(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)$/.test(word))
    ) {
      faults.push({
        line: index + 1,
        column: whole.length - whole.trimStart().length + 1,
        key: 'cli.import.fault.po.line',
        values: { text: line.slice(0, 60) },
      });
      continue;
    }
    keyword = word ?? keyword;
    entry.fields[keyword] = (entry.fields[keyword] ?? '') + value;
    entry.lines[keyword] ??= index + 1;
  }
  close();
  return entries;
}

function newEntry(): Entry {
  return { fields: {}, lines: {}, comments: [], isFuzzy: false };
}
