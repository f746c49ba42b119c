import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Severity } from './press.ts';
import { RULES, type RuleId } from './rule.ts';
import type { Translate } from './strings.ts';

/** Words of the interface strings, for a part of a message that is no name: "a list of texts". */
interface Phrase {
  readonly phrase: string;
  readonly values?: Readonly<Record<string, Value>>;
}

type Value = string | number | readonly string[];

/** What a stretch of a text is to be replaced by. Offsets are UTF-16 units of `String(file)`; the `actual` of the problem stands there. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A place in a file of the press; line and column from 1. */
interface FilePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** One finding about a text or a setting, before it is put into words. */
export interface Problem {
  readonly rule: RuleId;
  /** Where; the file as a whole when left out. */
  readonly place?: Node | Position | Point | undefined;
  /** What the wording of the rule names. */
  readonly values?: Readonly<Record<string, Value | Phrase>>;
  /** What was found. */
  readonly actual?: string | undefined;
  /** What would be right. */
  readonly expected?: readonly (string | Phrase)[];
  /** The other place concerned. */
  readonly cause?: FilePlace;
  /** How `tract check --fix` mends it: only where no reading of the text could want it otherwise. */
  readonly fix?: Fix;
  /** A shade of the rule with a wording of its own: `rules.<rule>.<shade>`. */
  readonly shade?: string;
}

export type Report = (file: VFile, problem: Problem) => void;

/** Make the function by which stages report: it words each problem in the user's language and leaves it on its file. */
export function reporter(t: Translate): Report {
  return (file, problem) => {
    const [source, name] = problem.rule.split(':') as [string, string];
    const say = (value: Value | Phrase) => (isPhrase(value) ? t(value.phrase, value.values) : value);
    const values = Object.fromEntries(Object.entries(problem.values ?? {}).map(([key, value]) => [key, say(value)]));
    const words = (part: string) => t(`rules.${source}.${name}.${part}`, values);
    const reason = `${words(problem.shade ?? 'message')} ${words('remedy')}`;
    const other = problem.cause;
    const message: Message = file.message(reason, {
      place: placeOf(problem.place),
      source,
      ruleId: name,
      ...(other && { cause: new Error(`${other.path}:${other.line}:${other.column}`) }),
    });
    if (problem.fix) message.fix = problem.fix;
    if (other) message.other = other;
    message.actual = problem.actual;
    message.expected = problem.expected?.map((one) => String(say(one)));
    message.url = `docs/rules.md#${source}-${name}`;
    setSeverity(message, RULES[problem.rule].severity);
  };
}

function isPhrase(value: Value | Phrase): value is Phrase {
  return typeof value === 'object' && 'phrase' in value;
}

/** Give the messages of a file the severities that a press or book sets, and drop those it switches off. */
export function applySeverities(file: VFile, severities: Readonly<Record<string, Severity>>): void {
  const isOn = (message: Message) => {
    const rule = ruleOf(message);
    const wanted = severities[rule];
    if (!wanted || RULES[rule as RuleId]?.fixed) return true;
    if (wanted !== 'off') setSeverity(message, wanted);
    return wanted !== 'off';
  };
  file.messages = file.messages.filter(isOn);
  if (file.data.ignored) file.data.ignored = file.data.ignored.filter(isOn);
}

/** A message on a file, with what only the house's reports know of. */
export type Message = VFile['messages'][number] & {
  fix?: Fix;
  /** The other place concerned. */
  other?: FilePlace;
  /** Why it is not to be heard, where somebody said so. */
  ignored?: Ignored;
};

/** Who silenced a message: a comment in the text, or `tract-ignore.yaml`. */
export interface Ignored {
  readonly by: 'comment' | 'file';
  readonly reason: string;
}

/** Take messages off a file because somebody said why. They are kept beside, for reports that tell of them. */
export function silence(file: VFile, reasons: ReadonlyMap<Message, Ignored>): void {
  if (reasons.size === 0) return;
  for (const [message, ignored] of reasons) message.ignored = ignored;
  file.messages = file.messages.filter((message) => !reasons.has(message));
  file.data.ignored = [...(file.data.ignored ?? []), ...reasons.keys()];
}

declare module 'vfile' {
  interface DataMap {
    /** Messages that are not to be heard. */
    ignored: readonly Message[];
  }
}

/** The rule that a message tells of: `note:undefined`. */
export function ruleOf(message: Message): string {
  return `${message.source}:${message.ruleId}`;
}

export function severityOf(message: Message): Exclude<Severity, 'off'> {
  return message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info';
}

function setSeverity(message: Message, severity: Exclude<Severity, 'off'>): void {
  // VFile's own convention: true is an error, false a warning, undefined a hint.
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
}

/** Take a place for what it says, without the node it may be. */
export function placeOf(place: Problem['place']): Position | Point | undefined {
  if (!place) return undefined;
  if ('type' in place) return place.position;
  return place as Position | Point;
}

/** Tell whether a file has a message that forbids building from it. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true);
}
