import { PAPER_NAMES, type Paper, parsePaper } from '../model/press.ts';
import type { Translate } from '../model/strings.ts';
import { creepOfPaper, type ImposeRequest, SCHEMES } from '../pipeline/sheets.ts';
import { UsageError } from './context.ts';
import { listed } from './parse-languages.ts';

/** What commander hands over: all text as the user wrote it. */
export interface ImposeOptions {
  readonly root?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly scheme?: string;
  readonly sheet?: string;
  readonly binding?: string;
  readonly duplex?: string;
  readonly up?: string;
  readonly signature?: string;
  readonly creep?: string;
  readonly paperWeight?: string;
  readonly creepDirection?: string;
  readonly scale?: string;
  readonly margin?: string;
  readonly gutter?: string;
  readonly marks?: string;
  readonly blanks?: string;
  readonly lang?: string;
  /** Commander's name for `--no-instructions`: true unless it was given. */
  readonly instructions?: boolean;
}

const MARKS = ['crop', 'fold', 'cut', 'staple', 'target'] as const;
const UP = ['2', '4', '6', '8', '9', '16'] as const;

/** Read the options of `tract impose`. What they do not say is left to what suits the scheme. */
export function readImposeOptions(options: ImposeOptions, t: Translate): Omit<ImposeRequest, 'steps'> {
  const oneOf = <const T extends string>(option: string, value: string | undefined, known: readonly T[]): T | undefined => {
    if (value === undefined) return undefined;
    const found = known.find((one) => one === value.toLowerCase());
    if (!found) throw new UsageError(t('cli.impose.unknown', { option, value, known }));
    return found;
  };
  const scheme = oneOf('--scheme', options.scheme ?? '', SCHEMES);
  if (options.creep !== undefined && options.paperWeight !== undefined) throw new UsageError(t('cli.impose.twoCreeps'));
  const creepMm =
    options.paperWeight === undefined
      ? length('--creep', options.creep, 5, t)
      : creepOfPaper(within('--paper-weight', strip(options.paperWeight, /\s*(?:g|gsm|g\/m²|g\/m2)$/i), 20, 600, t));
  const up = oneOf('--up', options.up, UP);
  if (up && !OPEN.some((one) => one === scheme))
    throw new UsageError(t('cli.impose.notOpen', { scheme: scheme ?? '', known: OPEN }));
  return {
    scheme: scheme as NonNullable<typeof scheme>,
    sheet: options.sheet === undefined ? undefined : paper(options.sheet, t),
    binding: oneOf('--binding', options.binding, ['left', 'right']) ?? 'left',
    duplex: oneOf('--duplex', options.duplex, ['long', 'short']),
    up: up === undefined ? undefined : Number(up),
    signature: options.signature === undefined ? undefined : signature(options.signature, t),
    creepMm,
    creepDirection: oneOf('--creep-direction', options.creepDirection, ['in', 'out']) ?? 'in',
    scale: scale(options.scale, t),
    marginMm: length('--margin', options.margin, 100, t),
    gutterMm: length('--gutter', options.gutter, 100, t),
    blanks: oneOf('--blanks', options.blanks, ['before-last', 'end']) ?? 'before-last',
    marks: marks(options.marks),
  };

  function marks(text: string | undefined): ImposeRequest['marks'] {
    if (text === undefined) return MARKS;
    return listed(text).flatMap((one) => {
      const type = oneOf('--marks', one, [...MARKS, 'none']);
      return type === undefined || type === 'none' ? [] : [type];
    });
  }
}

/** Schemes of which the user says how many pages lie on a side. */
const OPEN = ['nup', 'cut-stack', 'repeat'] as const;

function paper(text: string, t: Translate): Paper {
  const parsed = parsePaper(text);
  if (!parsed) throw new UsageError(t('cli.impose.paper', { value: text, known: PAPER_NAMES }));
  return parsed;
}

/** A length in millimetres, with or without the unit; `in` is understood too. */
function length(option: string, text: string | undefined, most: number, t: Translate): number {
  if (text === undefined) return 0;
  const isInches = /in$/i.test(text.trim());
  const value = within(option, strip(text, /\s*(?:mm|in)$/i), 0, isInches ? most / 25.4 : most, t);
  return isInches ? value * 25.4 : value;
}

/** A number of sheets: `4`, `4 sheets`, `4 feuilles`. */
function signature(text: string, t: Translate): number {
  const value = within('--signature', strip(text, /\s*(?:sheets?|feuilles?)$/i), 1, 100, t);
  if (!Number.isInteger(value))
    throw new UsageError(t('cli.impose.number', { option: '--signature', value: text, least: 1, most: 100 }));
  return value;
}

function scale(text: string | undefined, t: Translate): number | undefined {
  if (text === undefined || text.toLowerCase() === 'fit') return undefined;
  if (text.toLowerCase() === 'actual') return 1;
  return within('--scale', strip(text, /\s*%$/), 5, 1000, t) / 100;
}

function strip(text: string, unit: RegExp): string {
  return text.trim().replace(unit, '');
}

function within(option: string, text: string, least: number, most: number, t: Translate): number {
  const value = /^\d{1,6}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new UsageError(t('cli.impose.number', { option, value: text, least, most: Math.floor(most) }));
  return value;
}
