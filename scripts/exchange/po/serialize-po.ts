import type { Part, Unit, UnitList, UnitTerm } from '../../model/unit.ts';
import { writeHashes } from '../parsed-units.ts';
import { writeField } from './strings.ts';

/**
 * Write units as a PO file of GNU gettext, an entry for each, with its id as context.
 *
 * Texts are the author's Markdown, which translators know. What moved since it was last read is `fuzzy`, with the old text beside it.
 * Nothing in the file comes from a clock: its date is that of the edition.
 */
export function serializePo(list: UnitList): string {
  return `${[header(list), ...list.units.map(entry)].join('\n\n')}\n`;
}

function header({ book, title, press, source, target, date }: UnitList): string {
  const fields = {
    'Project-Id-Version': book,
    'PO-Revision-Date': date ? `${`${date}-01-01`.slice(0, 10)} 00:00+0000` : 'YEAR-MO-DA HO:MI+ZONE',
    'Last-Translator': '',
    'Language-Team': '',
    Language: target.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Source-Language': source.replaceAll('-', '_'),
    'X-Tract-Book': book,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`.trimEnd());
  const comments = [title, press].map((line) => `# ${line.replace(/\s+/g, ' ')}`.trimEnd());
  return [...comments, 'msgid ""', writeField('msgstr', lines.map((line) => `${line}\n`).join(''))].join('\n');
}

function entry(unit: Unit): string {
  const { id, kind, section, path, line, source, target, previous, terms, state } = unit;
  return [
    `#. ${section}: ${kind}`,
    ...terms.map(termComment),
    `#. tract ${writeHashes(unit)}`,
    `#: ${reference(path)}:${line}`,
    ...(state === 'stale' ? ['#, fuzzy'] : []),
    ...(state === 'stale' && previous !== undefined ? [writeField('#| msgid', previous)] : []),
    writeField('msgctxt', id),
    writeField('msgid', markdownOf(source)),
    writeField('msgstr', markdownOf(target)),
  ].join('\n');
}

function markdownOf(parts: readonly Part[]): string {
  return parts.map(({ raw }) => raw).join('');
}

/** `Cheka = Tchéka (not Tcheka)` */
function termComment({ source, target, forbidden }: UnitTerm): string {
  const text = `${source} = ${target}${forbidden.length > 0 ? ` (not ${forbidden.join(', ')})` : ''}`;
  return `#. ${text.replace(/\s+/g, ' ')}`;
}

/** A path with spaces stands between isolates, as gettext 0.22 and later writes it. */
function reference(path: string): string {
  return /\s/.test(path) ? `\u2068${path}\u2069` : path;
}
