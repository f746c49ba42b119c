import type { Definition, Nodes, Root } from 'mdast';
import type { Book, Manuscript } from '../../../model/book.ts';
import type { Segment } from '../../../model/segment.ts';
import type { ForeignPart, ForeignUnit, Part } from '../../../model/unit.ts';
import { definitionsOf, segmentsOf } from '../../segments/segments-of.ts';
import { groupsBetween } from '../groups-between.ts';
import { isPlain } from '../plain.ts';
import { readParts } from '../read-parts.ts';
import { type BoundUnit, unitsOf } from '../units-of.ts';
import { type Edit, type PromisedEdit, provenEdits } from './apply-edits.ts';
import { decide, type Refusal, refuse } from './decide.ts';
import { editBlock } from './edit-block.ts';
import { insertBlocks } from './insert-blocks.ts';
import type { InsertEdit, ReadText } from './insertion.ts';
import { lineStyleOf } from './lay-out.ts';

/** What became of a unit of a file of exchange. */
export interface UnitOutcome {
  readonly foreign: ForeignUnit;
  /** `behind`: written, though its source has moved since. */
  readonly outcome: 'written' | 'behind' | 'inserted' | 'same' | 'open' | 'undecided' | 'refused';
  readonly refusal?: Refusal;
}

/** What merging makes of a text. */
export interface MergedUnits {
  /** In the order of the file. */
  readonly outcomes: readonly UnitOutcome[];
  /** Changes of the target's files, in order, by path. */
  readonly files: ReadonlyMap<string, readonly Edit[]>;
}

type Parse = (markdown: string) => Root | undefined;

/** A change, and the unit that asks for it. */
type UnitEdit = (PromisedEdit | InsertEdit) & { readonly path: string; readonly units: readonly ForeignUnit[] };

/**
 * Bring translations back into a text.
 *
 * Only blocks whose translation changed are touched; all else stays byte for byte. Each change is proved by reading the text again, and one
 * that can not be written as it was meant is refused, alone.
 */
export function mergeUnits(
  book: Book,
  source: Manuscript,
  target: Manuscript,
  foreign: readonly ForeignUnit[],
  parse: Parse,
): MergedUnits {
  const bound = unitsOf(book, source, target);
  const taken = new Set<BoundUnit>();
  const find = unitFinder(bound, taken);
  const texts = { source: readTexts(source), target: readTexts(target) };
  const definitions = new Map([...texts.source, ...texts.target].flatMap((text) => [...text.definitions]).reverse());
  const outcomes = new Map<ForeignUnit, UnitOutcome>();
  const settle = (unit: ForeignUnit, outcome: UnitOutcome['outcome'], refusal?: Refusal) =>
    outcomes.set(unit, { foreign: unit, outcome, ...(refusal && { refusal }) });
  const accepted: Accepted[] = [];
  for (const one of foreign) {
    const found = find(one);
    if (!found) settle(one, 'refused', refuse('cli.import.fault.unit.unknown', { id: one.id }));
    else if (taken.has(found)) settle(one, 'refused', refuse('cli.import.fault.unit.double', { id: one.id }));
    else {
      taken.add(found);
      const blocks = readBlocks(one, found, definitions, parse);
      const decision = decide(one, found.unit, blocks, (found.target.length > 0 ? found.target : found.source).length);
      if (decision.type === 'refuse') settle(one, 'refused', decision);
      else if (decision.type !== 'write') settle(one, decision.type);
      else {
        settle(one, found.target.length === 0 ? 'inserted' : decision.isBehind ? 'behind' : 'written');
        accepted.push({ foreign: one, bound: found, blocks: decision.blocks });
      }
    }
  }
  const { edits, failed } = editsFor(book, source, target, accepted, texts);
  for (const [one, refusal] of failed) settle(one, 'refused', refusal);
  const files = new Map<string, readonly Edit[]>();
  for (const text of texts.target) {
    const own = edits.filter(({ path }) => path === text.path);
    const kept = provenTogether(text, own, parse, (one) => settle(one, 'refused', refuse('cli.import.fault.unit.structure')));
    if (kept.length > 0) files.set(text.path, kept);
  }
  return { outcomes: foreign.map((one) => outcomes.get(one) as UnitOutcome), files };
}

interface Accepted {
  readonly foreign: ForeignUnit;
  readonly bound: BoundUnit;
  readonly blocks: readonly (readonly Part[])[];
}

/** Find a unit by its id, or, where blocks came or went, by what it says: of several that say the same (a refrain) each once. */
function unitFinder(
  bound: readonly BoundUnit[],
  taken: ReadonlySet<BoundUnit>,
): (foreign: ForeignUnit) => BoundUnit | undefined {
  const byId = new Map(bound.map((one) => [one.unit.id, one]));
  const bySource = Map.groupBy(bound, ({ unit }) => unit.sourceHash);
  return ({ id, sourceHash, targetHash }) => {
    const named = byId.get(id);
    if (sourceHash === undefined || named?.unit.sourceHash === sourceHash) return named;
    const same = (bySource.get(sourceHash) ?? []).filter((one) => !taken.has(one));
    return same.find(({ unit }) => unit.targetHash === targetHash) ?? (same.length === 1 ? same[0] : named);
  };
}

function readTexts({ chapters }: Manuscript): readonly ReadText[] {
  return chapters.map(({ path, tree, file }) => {
    const source = String(file);
    return { path, tree, source, definitions: definitionsOf(tree), style: lineStyleOf(tree, source) };
  });
}

/** Read the blocks of a translation, each by the kind that it has in the target, or in the source. */
function readBlocks(
  { text }: ForeignUnit,
  { source, target }: BoundUnit,
  definitions: ReadonlyMap<string, Definition>,
  parse: Parse,
): readonly (readonly Part[])[] | undefined {
  const like = target.length > 0 ? target : source;
  const { kind } = like[0] as Segment;
  const blocks = isPlain(kind)
    ? [text]
    : typeof text === 'string'
      ? text.split(/\n[ \t]*(?:\n[ \t]*)+/).filter((one) => one.trim() !== '')
      : cut(text);
  const read = blocks.map((block, index) =>
    readParts(block, { kind: (like[Math.min(index, like.length - 1)] as Segment).kind, parse, definitions }),
  );
  return read.every((parts) => parts !== undefined && parts.length > 0) ? (read as readonly (readonly Part[])[]) : undefined;
}

function cut(parts: readonly ForeignPart[]): readonly (readonly ForeignPart[])[] {
  const blocks: ForeignPart[][] = [[]];
  for (const part of parts) {
    if (part.type === 'code' && /^\s*\n\s*\n\s*$/.test(part.value)) blocks.push([]);
    else blocks.at(-1)?.push(part);
  }
  return blocks;
}

/** Make the changes that bring accepted translations into the target. */
function editsFor(
  book: Book,
  source: Manuscript,
  target: Manuscript,
  accepted: readonly Accepted[],
  texts: { readonly source: readonly ReadText[]; readonly target: readonly ReadText[] },
): { readonly edits: readonly UnitEdit[]; readonly failed: ReadonlyMap<ForeignUnit, Refusal> } {
  const edits: UnitEdit[] = [];
  const failed = new Map<ForeignUnit, Refusal>();
  const unitOf = new Map<Segment, ForeignUnit>();
  const translated = new Map<Segment, readonly Part[]>();
  const described = new Map<Nodes, readonly Part[]>();
  for (const { bound, blocks } of accepted)
    for (const [index, { kind, node }] of bound.target.entries())
      if (kind === 'alt' && node) described.set(node, blocks[index] ?? []);
  const changed = new Set(accepted.flatMap(({ bound }) => bound.target.map(({ node }) => node)));
  for (const { foreign, bound, blocks } of accepted) {
    if (bound.target.length === 0 && bound.source[0]?.node) {
      for (const [index, segment] of bound.source.entries()) {
        unitOf.set(segment, foreign);
        translated.set(segment, blocks[index] ?? []);
      }
      continue;
    }
    for (const [index, parts] of blocks.entries()) {
      const segment = bound.target[index] ?? (bound.source[index] as Segment);
      const made = editBlock(segment, parts, target, texts.target, described, changed);
      if (made === 'refused') failed.set(foreign, refuse('cli.import.fault.unit.structure'));
      else edits.push(...made.map((edit) => ({ ...edit, units: [foreign] })));
    }
  }
  if (translated.size === 0) return { edits, failed };
  const counterparts = new Map(
    groupsBetween(book, source, target).flatMap((group) =>
      group.source.map((segment) => [segment, group.target.findLast(({ node }) => node)] as const),
    ),
  );
  const counterpart = (segment: Segment) => {
    const found = counterparts.get(segment);
    return found?.node && { path: found.path, node: found.node };
  };
  const segmentOf = new Map(segmentsOf(source).flatMap((segment) => (segment.node ? [[segment.node, segment] as const] : [])));
  for (const [index, from] of texts.source.entries()) {
    const near =
      texts.target.length === 1 || texts.target.length === texts.source.length
        ? (texts.target[index] ?? texts.target[0])
        : undefined;
    const { style } = near ?? from;
    const made = insertBlocks({
      from,
      tag: source.language.tag,
      to: texts.target,
      home: near,
      style,
      segmentOf,
      counterpart,
      translated,
    });
    for (const edit of made.edits)
      edits.push({ ...edit, units: edit.segments.flatMap((segment) => unitOf.get(segment) ?? []) });
    for (const segment of made.homeless) {
      const foreign = unitOf.get(segment);
      if (foreign) failed.set(foreign, refuse('cli.import.fault.unit.noPlace'));
    }
  }
  return { edits: edits.filter(({ units }) => !units.some((one) => failed.has(one))), failed };
}

/** Keep the changes that hold. A unit of several blocks is written whole or not at all. */
function provenTogether(
  { source, tree }: ReadText,
  edits: readonly UnitEdit[],
  parse: Parse,
  refused: (unit: ForeignUnit) => void,
): readonly Edit[] {
  let wanted = edits;
  for (;;) {
    const held = new Set(provenEdits(source, tree, wanted, parse));
    const broken = new Set(wanted.filter((edit) => !held.has(edit)).flatMap(({ units }) => units));
    for (const unit of broken) refused(unit);
    if (broken.size === 0) return [...held];
    wanted = wanted.filter(({ units }) => !units.some((unit) => broken.has(unit)));
  }
}
