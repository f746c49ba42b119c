import { styleText } from 'node:util';
import type { Translate } from '../../model/strings.ts';
import type { BlockState } from '../../pipeline/sync.ts';
import { legible } from './legible.ts';

interface BookStates {
  readonly id: string;
  readonly states: readonly BlockState[];
}

type Paint = (style: Style, text: string) => string;
type Style = 'red' | 'yellow' | 'green' | 'dim' | 'bold';

/**
 * Tell how far the languages of books are in step: a bar for each, then what is behind, with the words that moved.
 *
 * ```
 * bread
 *   en  ████████████████████ 12/12
 *   fr  ██████████████████░░ 11/12, 1 stale
 *
 *   stale manuscript/bread/fr.md:7 ovens/p1
 *     en: They are [-cold-]{+warm+}.
 * ```
 */
export function statusReport(books: readonly BookStates[], t: Translate, colour: boolean): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const lines = books.flatMap(({ id, states }) => {
    const byLanguage = Map.groupBy(states, ({ lang }) => lang);
    const width = Math.max(0, ...[...byLanguage.keys()].map((lang) => lang.length));
    const behind = runsOf(states).flatMap((run) => runLines(run, t, paint));
    return [
      paint('bold', legible(id)),
      ...[...byLanguage].map(([lang, own]) => `  ${lang.padEnd(width)}  ${barLine(own, t, paint)}`),
      ...(behind.length > 0 ? ['', ...behind] : []),
      '',
    ];
  });
  const count = books.flatMap(({ states }) => states).filter(({ state }) => state !== 'current').length;
  return `${[...lines, count === 0 ? t('cli.status.inStep') : t('cli.status.behind', { count })].join('\n')}\n`;
}

const COLOURS = { current: 'green', stale: 'red', missing: 'red', extra: 'yellow', unread: 'yellow' } as const;
const CELLS = 20;

function barLine(states: readonly BlockState[], t: Translate, paint: Paint): string {
  const counts = new Map([...Map.groupBy(states, ({ state }) => state)].map(([state, list]) => [state, list.length]));
  const current = counts.get('current') ?? 0;
  // A bar is full only when everything is.
  const filled = Math.floor((CELLS * current) / states.length);
  const bar = paint('green', '█'.repeat(filled)) + paint('dim', '░'.repeat(CELLS - filled));
  const rest = BEHIND.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [paint(COLOURS[state], t(`cli.status.count.${state}`, { count }))];
  });
  return [`${bar} ${current}/${states.length}`, ...rest].join(', ');
}

const BEHIND = ['stale', 'missing', 'extra', 'unread'] as const;

/** Blocks next to each other in one section that stand alike are told in one line; what moved is told block by block. */
function runsOf(states: readonly BlockState[]): readonly (readonly [BlockState, ...BlockState[]])[] {
  const runs: [BlockState, ...BlockState[]][] = [];
  for (const one of states) {
    if (one.state === 'current') continue;
    const [first] = runs.at(-1) ?? [];
    const isAlike = first && first.state === one.state && first.path === one.path && part(first) === part(one);
    if (isAlike && one.state !== 'stale') runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** The section of a block; notes are one part of their text. */
function part({ section }: BlockState): string {
  return /(?:^|\.)note\./.test(section) ? 'notes' : section;
}

function runLines(run: readonly [BlockState, ...BlockState[]], t: Translate, paint: Paint): readonly string[] {
  const [{ state, path, line, id, moved }] = run;
  const last = run.at(-1) as BlockState;
  const name = last === run[0] ? id : `${id} … ${last.id}`;
  const count = run.length > 1 ? ` (${run.length})` : '';
  return [
    `  ${paint(COLOURS[state], t(`cli.status.${state}`))} ${legible(`${path}:${line} ${name}`)}${count}`,
    ...moved.map(
      ({ lang, changes }) =>
        `    ${lang}: ${changes.map((change, index) => changed(change, index, changes.length, paint)).join('')}`,
    ),
  ];
}

/** So much of what stayed is shown around what changed, in UTF-16 units, and so much of a change. */
const AROUND = 40;
const WIDEST = 400;

function changed(
  { type, text }: BlockState['moved'][number]['changes'][number],
  index: number,
  count: number,
  paint: Paint,
): string {
  const shown = legible(text);
  if (type === 'out') return paint('red', `[-${cut(shown, WIDEST)}-]`);
  if (type === 'in') return paint('green', `{+${cut(shown, WIDEST)}+}`);
  const before = index > 0 ? shown.slice(0, AROUND) : '';
  const after = index < count - 1 ? shown.slice(-AROUND) : '';
  return before.length + after.length >= shown.length ? shown : `${before}…${after}`;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
