import type { Node, Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Severity } from './press.ts';
import { RULES, type RuleId } from './rule.ts';
import type { Translate } from './strings.ts';

/** Words of the interface strings, for a part of a message that is no name: "a list of texts". */
interface Phrase {
  readonly phrase: string;
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

type Value = string | number | readonly string[];

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
  readonly cause?: { readonly path: string; readonly line: number; readonly column: number };
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
    const message = file.message(reason, {
      place: placeOf(problem.place),
      source,
      ruleId: name,
      ...(other && { cause: new Error(`${other.path}:${other.line}:${other.column}`) }),
    });
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
  file.messages = file.messages.filter((message) => {
    const rule = `${message.source}:${message.ruleId}`;
    const wanted = severities[rule];
    if (!wanted || RULES[rule as RuleId]?.fixed) return true;
    if (wanted !== 'off') setSeverity(message, wanted);
    return wanted !== 'off';
  });
}

type Message = VFile['messages'][number];

export function severityOf(message: Message): Exclude<Severity, 'off'> {
  return message.fatal ? 'error' : message.fatal === false ? 'warning' : 'info';
}

function setSeverity(message: Message, severity: Exclude<Severity, 'off'>): void {
  // VFile's own convention: true is an error, false a warning, undefined a hint.
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
}

function placeOf(place: Problem['place']): Position | Point | undefined {
  if (!place) return undefined;
  if ('type' in place) return place.position;
  return place as Position | Point;
}

/** Tell whether a file has a message that forbids building from it. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true);
}
