import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Chapter, Manuscript } from '../../model/book.ts';
import type { Design, Face } from '../../model/design.ts';
import { eachNode } from '../../model/each-node.ts';
import { hasGlyph, isDrawn } from '../../model/faces/glyphs.ts';
import type { Host } from '../../model/host.ts';
import type { Report } from '../../model/report.ts';
import { scriptOf } from './script-of.ts';

/**
 * Report the characters of a text that no face of its design can draw: where they stand first, how often, and what draws them instead. Those
 * of one script that share a face are one message: a quotation in Hebrew is one finding, not twenty.
 */
export async function missingGlyphs(manuscript: Manuscript, design: Design, host: Host, report: Report): Promise<void> {
  const found = new Map<string, Missing>();
  const look = searcher(design.faces);
  for (const chapter of manuscript.chapters) {
    eachNode(chapter.tree, (node) => {
      for (const character of look(printedText(node, manuscript))) {
        const known = found.get(character);
        if (known) known.count += 1;
        else found.set(character, { character, file: chapter.file, place: placeOf(character, node, chapter), count: 1 });
      }
    });
  }
  if (found.size === 0) return;
  const { standInsFor } = await import('../../model/faces/stand-ins.ts');
  const codePoints = [...found.keys()].map((character) => character.codePointAt(0) as number);
  const { standIns } = await standInsFor(design.faces.slice(0, 1), codePoints, host);
  const families = new Map(standIns.flatMap(({ face, codePoints: own }) => own.map((one) => [one, face.family] as const)));
  const faceOf = ({ character }: Missing) => families.get(character.codePointAt(0) as number);
  const groups = Map.groupBy(found.values(), (one) => `${scriptOf(one.character)} ${faceOf(one)}`);
  for (const group of groups.values()) {
    const [first] = group as [Missing, ...Missing[]];
    const face = faceOf(first);
    report(first.file, {
      rule: 'print:missing-glyph',
      place: first.place,
      actual: group.map(({ character }) => character).join(''),
      values: {
        characters: group.length > MOST_NAMED ? [...group.slice(0, MOST_NAMED).map(named), '…'] : group.map(named),
        script: { phrase: scriptOf(first.character) },
        design: design.name,
        count: group.reduce((sum, { count }) => sum + count, 0),
        ...(face && { face }),
      },
      ...(face === undefined && { shade: 'none' }),
    });
  }
}

/** So many characters are named in a message. */
const MOST_NAMED = 8;

/** A mark that combines is shown on a circle (The Unicode Standard, section 7.9). */
function named({ character }: Missing): string {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return `${/\p{M}/u.test(character) ? '\u25cc' : ''}${character} U+${code}`;
}

interface Missing {
  readonly character: string;
  readonly file: VFile;
  readonly place: Position | undefined;
  count: number;
}

/** Make the function that finds in a text the characters that none of some faces has. Latin text it passes over in one go. */
function searcher(faces: readonly Face[]): (text: string) => readonly string[] {
  const has = new Map<string, boolean>();
  const isHad = (character: string) => {
    const known = has.get(character) ?? faces.some((face) => hasGlyph(face, character.codePointAt(0) as number));
    has.set(character, known);
    return known;
  };
  const usual = Array.from({ length: 0x250 - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at));
  const rest = new RegExp(
    `[^\\s${usual
      .filter(isHad)
      .join('')
      .replace(/[\\\]^-]/g, '\\$&')}]`,
    'gu',
  );
  // As the browser shapes it: a letter and its accent in one, where the two are one character.
  return (text) => (text.normalize('NFC').match(rest) ?? []).filter((one) => !isHad(one) && isDrawn(one));
}

/** What of a node is printed, besides what its children hold. */
function printedText(node: Nodes, { title, subtitle = '' }: Manuscript): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'yaml') return `${title} ${subtitle}`;
  return node.type === 'listItem' && typeof node.checked === 'boolean' ? (node.checked ? '\u2611' : '\u2610') : '';
}

/** Where a character of a node stands; the node itself, where the source writes it in another way. */
function placeOf(character: string, { position }: Nodes, { file }: Chapter): Position | undefined {
  const { offset: start = 0 } = position?.start ?? {};
  const source = String(file).slice(start, position?.end.offset);
  const at = source.indexOf(character);
  if (!position || at < 0) return position;
  const lines = source.slice(0, at).split('\n');
  const line = position.start.line + lines.length - 1;
  const column = (lines.length === 1 ? position.start.column : 1) + (lines.at(-1)?.length ?? 0);
  const end = { line, column: column + character.length, offset: start + at + character.length };
  return { start: { line, column, offset: start + at }, end };
}
