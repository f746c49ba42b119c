import type { Definition, Root } from 'mdast';
import type { SegmentKind } from '../../model/segment.ts';
import type { ForeignPart, Part } from '../../model/unit.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { partsOf } from './parts-of.ts';
import { isPlain, plain } from './plain.ts';

/** What reading a translation needs to know of the block that it is for. */
export interface BlockContext {
  readonly kind: SegmentKind;
  /** Parses Markdown as the texts of the press are parsed; nothing where it goes too deep. */
  readonly parse: (markdown: string) => Root | undefined;
  /** Where references lead in the source and the target, by label. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/**
 * Read one block of a translation: inline Markdown as a translator typed it, or text with codes.
 *
 * @returns nothing when it is more than running text, or can not be written as Markdown
 */
export function readParts(text: string | readonly ForeignPart[], context: BlockContext): readonly Part[] | undefined {
  if (typeof text === 'string') return fromMarkdown(text, context);
  if (isPlain(context.kind))
    return text.every(({ type }) => type === 'text') ? plain(text.map(({ value }) => value).join('')) : undefined;
  const joined = text.map((part) =>
    part.type === 'text' && context.kind !== 'verse' ? { ...part, value: part.value.replace(/[ \t]*[\r\n]\s*/g, ' ') } : part,
  );
  const wanted = outline(joined.map(bareAsText));
  // The fewer escapes the better for whoever reads the source: most brackets and asterisks in running text are no markup.
  for (const escaped of [asItIs, escapeMarkdown, escapeAll]) {
    const parts = fromMarkdown(joined.map(({ type, value }) => (type === 'text' ? escaped(value) : value)).join(''), context);
    if (parts && outline(parts.map(foreign)) === wanted) return parts;
  }
  return undefined;
}

/** A part as a file of exchange has it. An address that is its own text may come as text: it makes itself a link. */
function foreign(part: Part): ForeignPart {
  if (part.type === 'text') return part;
  return {
    type: part.kind === 'link' && part.type === 'alone' && !part.raw.startsWith('<') ? 'text' : 'code',
    value: part.raw,
  };
}

function bareAsText(part: ForeignPart): ForeignPart {
  return part.type === 'code' && /^(?:https?:\/\/|www\.)\S+$|^[^\s<]+@\S+$/i.test(part.value)
    ? { ...part, type: 'text' }
    : part;
}

/** Texts and the places of codes: what two ways of writing the same must have in common. */
function outline(parts: readonly ForeignPart[]): string {
  return parts
    .map(({ type, value }) => (type === 'text' ? value : '\u0001'))
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(ENDS, '');
}

/** White space that means nothing at the ends of a block; a no-break space is text. */
const ENDS = /^[ \t\n]+|[ \t\n]+$/g;

function asItIs(text: string): string {
  return text;
}

function escapeAll(text: string): string {
  // Also what would make a directive, a table or a bare address of it.
  return text.replace(/[\\`*_[\]<>~!:|@{}#&]|(?<=www)\./g, '\\$&');
}

function fromMarkdown(markdown: string, { kind, parse, definitions }: BlockContext): readonly Part[] | undefined {
  const typed = markdown.replace(/\r\n?/g, '\n').replace(ENDS, '');
  if (isPlain(kind)) return plain(typed);
  if (typed === '') return [];
  const line = kind === 'verse' ? typed : typed.replace(/(?<!\\)[ \t]*\n[ \t]*/g, ' ');
  const written =
    kind === 'heading' || kind === 'cell'
      ? [`# ${line.replace(/\\\n/g, ' ').replace(/^>/, '\\>')}`]
      : [line, escapeStart(line)];
  for (const block of written) {
    const text = `${block}\n\n${stubs(block, definitions)}`;
    const [first, ...others] = parse(text)?.children ?? [];
    const isRunning = first?.type === (block.startsWith('# ') && written.length === 1 ? 'heading' : 'paragraph');
    if (!first || !isRunning || !others.every(({ type }) => type === 'definition' || type === 'footnoteDefinition')) continue;
    if (first.type === 'heading' && first.data?.givenId !== undefined) continue;
    return partsOf(first, { text, isVerse: kind === 'verse', definitions });
  }
  return undefined;
}

/** Make text of what would open a block at the start of a line: `- Bonjour` begins a speech, not a list. */
function escapeStart(line: string): string {
  return line.replace(/^(\d{1,9})(?=[.)])/, '$1\\').replace(/^[-+*#>=~`:|[<_]/, '\\$&');
}

/** Define what a block refers to: alone, it would be no call and no link. */
function stubs(block: string, definitions: ReadonlyMap<string, Definition>): string {
  const labels = new Set([...block.matchAll(/\[(\^?(?:[^[\]\\]|\\.)+)\]/g)].map(([, label = '']) => label));
  return [...labels]
    .flatMap((label) => {
      if (label.startsWith('^')) return /\s/.test(label) ? [] : [`[${label}]: note`];
      const url = definitions.get(identifierOf(label))?.url;
      return url === undefined ? [] : [`[${label}]: <${url.replace(/[<>\\]/g, '\\$&')}>`];
    })
    .join('\n\n');
}

/** Labels are compared without regard to letter case and white space (CommonMark 0.31, 4.7). */
function identifierOf(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase().toLowerCase();
}
