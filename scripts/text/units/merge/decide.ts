import { type CodePart, type ForeignUnit, KEPT_CODES, type Part, type Unit } from '../../../model/unit.ts';
import { markdownOf, nameOf } from '../key-of.ts';
import { blocksIn } from '../number-codes.ts';

/** Why a unit is not written; `key` is a string of the interface. */
export interface Refusal {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What is to become of a unit that comes back. */
export type Decision =
  /** The file has no translation, or nothing new, or one that its translator has not decided on. */
  | { readonly type: 'open' | 'same' | 'undecided' }
  | { readonly type: 'write'; readonly blocks: readonly (readonly Part[])[]; readonly isBehind: boolean }
  | ({ readonly type: 'refuse' } & Refusal);

/**
 * Decide on a unit that comes back, by three sides: what went out, what came back, and what the text says now.
 *
 * A translation is written only where the text still says what went out; where both have changed nobody but a reader can tell which is
 * right.
 *
 * @param blocks of the translation as they were read; nothing where they could not be
 * @param blockCount of the target, or of the source where the target has none
 */
export function decide(
  foreign: ForeignUnit,
  unit: Unit,
  blocks: readonly (readonly Part[])[] | undefined,
  blockCount: number,
): Decision {
  if (isEmpty(foreign)) return { type: 'open' };
  if (saysOnly(foreign, unit.target)) return { type: 'same' };
  if (!blocks) return foreign.isFuzzy ? { type: 'undecided' } : refuse('cli.import.fault.unit.markup');
  const name = nameOfBlocks(blocks);
  if (name === nameOfBlocks(blocksIn(unit.target)) || name === foreign.targetHash) return { type: 'same' };
  if (foreign.isFuzzy) return { type: 'undecided' };
  if (foreign.targetHash === undefined && unit.target.length > 0) return refuse('cli.import.fault.unit.noBase');
  if ((foreign.targetHash ?? '') !== unit.targetHash) return refuse('cli.import.fault.unit.conflict');
  const isBehind = foreign.sourceHash !== undefined && foreign.sourceHash !== unit.sourceHash;
  // Ids count blocks: where others came or went, only an unchanged translation tells that this is still the same one.
  if (isBehind && unit.target.length === 0) return refuse('cli.import.fault.unit.sourceMoved');
  if (blocks.length !== blockCount)
    return refuse('cli.import.fault.unit.paragraphs', { found: blocks.length, expected: blockCount });
  const { lost, invented } = compareCodes(unit, blocks.flat());
  if (lost.length > 0) return refuse('cli.import.fault.unit.lost', { codes: lost });
  if (invented.length > 0) return refuse('cli.import.fault.unit.invented', { codes: invented });
  return { type: 'write', blocks, isBehind };
}

export function refuse(key: string, values: Refusal['values'] = {}): { type: 'refuse' } & Refusal {
  return { type: 'refuse', key, values };
}

function isEmpty({ text }: ForeignUnit): boolean {
  return typeof text === 'string' ? text.trim() === '' : text.every(({ value }) => value.trim() === '');
}

/** Tell whether a translation came back letter by letter as it went: then it need not even be understood. */
function saysOnly({ text }: ForeignUnit, target: readonly Part[]): boolean {
  if (typeof text === 'string') return text.trim() === markdownOf(target).trim();
  const own = target.map((part) => ({ isText: part.type === 'text', value: part.type === 'text' ? part.value : part.raw }));
  return (
    text.length === own.length &&
    text.every(({ type, value }, index) => (type === 'text') === own[index]?.isText && value === own[index]?.value)
  );
}

/** Name blocks as `nameOf` names the parts of a unit. */
function nameOfBlocks(blocks: readonly (readonly Part[])[]): string {
  const between: CodePart = { type: 'alone', id: 0, kind: 'paragraph', raw: '\n\n', name: 'paragraph:' };
  return nameOf(blocks.flatMap((block, index) => (index === 0 ? block : [between, ...block])));
}

/**
 * Find codes that carry facts and are there more seldom or more often than they may be: as often as in the source, or as in the translation
 * before, which may have had its reasons.
 */
function compareCodes(
  { source, target }: Unit,
  parts: readonly Part[],
): { lost: readonly string[]; invented: readonly string[] } {
  const [ours, before, now] = [counted(source), counted(target), counted(parts)];
  const lost: string[] = [];
  const invented: string[] = [];
  for (const name of new Set([...ours.keys(), ...now.keys()])) {
    const [wanted, had, has] = [ours, before, now].map((counts) => counts.get(name)?.count ?? 0) as [number, number, number];
    const [least, most] = target.length === 0 ? [wanted, wanted] : [Math.min(wanted, had), Math.max(wanted, had)];
    if (has < least) lost.push(ours.get(name)?.raw ?? name);
    if (has > most) invented.push(now.get(name)?.raw ?? name);
  }
  return { lost, invented };
}

function counted(parts: readonly Part[]): ReadonlyMap<string, { readonly count: number; readonly raw: string }> {
  const counts = new Map<string, { count: number; raw: string }>();
  for (const [index, part] of parts.entries()) {
    if (part.type === 'text' || part.type === 'close' || !KEPT_CODES.has(part.kind)) continue;
    const close =
      part.type === 'open' ? parts.slice(index).find((one) => one.type === 'close' && one.name === part.name) : undefined;
    const known = counts.get(part.name);
    counts.set(part.name, {
      count: (known?.count ?? 0) + 1,
      raw: known?.raw ?? (close ? `${part.raw}…${close.raw}` : part.raw),
    });
  }
  return counts;
}
