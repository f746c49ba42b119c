import * as v from 'valibot';
import type { VFile } from 'vfile';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Report } from '../../model/report.ts';
import { EXPECTED_NAMES } from './schemas.ts';
import { suggest } from './suggest.ts';

/**
 * Read YAML against a schema, whose messages are strings of the interface. Every fault is reported at its line and column: syntax, unknown key, missing key, wrong value.
 *
 * @param text the YAML itself
 * @param firstLine the line of the file on which `text` starts, from 1: 2 for front matter
 * @returns the value, or nothing when a fault was reported
 */
export function readYaml<const S extends v.GenericSchema>(
  file: VFile,
  text: string,
  schema: S,
  report: Report,
  firstLine = 1,
): v.InferOutput<S> | undefined {
  return parseYaml(file, text, report, firstLine)?.validate(schema);
}

/** YAML that is well formed, and where its parts stand. */
export interface ParsedYaml {
  /** Hold the whole, or the part that a path leads to, against a schema: its value, or nothing when a fault was reported. */
  readonly validate: <const S extends v.GenericSchema>(schema: S, path?: YamlPath) => v.InferOutput<S> | undefined;
  /** Where the value at a path begins; the nearest that holds it where there is none. */
  readonly placeOf: (path: YamlPath) => { readonly line: number; readonly column: number };
}

/** Keys and indices from the top: `['entries', 3, 'id']`. */
type YamlPath = readonly (string | number)[];

/** Read YAML whose parts are held against schemas one by one, so that a fault in one does not lose the others; see `readYaml`. */
export function parseYaml(file: VFile, text: string, report: Report, firstLine = 1): ParsedYaml | undefined {
  const lines = new LineCounter();
  // YAML 1.2 core knows no dates: `2026-11-24` stays the text it is.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  // The first fault is enough: most others only follow from it.
  const [error] = document.errors;
  if (error) {
    report(file, { rule: 'settings:syntax', place: at(error.pos[0]), values: { detail: error.message } });
    return undefined;
  }

  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    report(file, { rule: 'settings:syntax', place: at(0), values: { detail: (error as Error).message } });
    return undefined;
  }
  return { validate, placeOf };

  function validate<const S extends v.GenericSchema>(schema: S, start: YamlPath = []): v.InferOutput<S> | undefined {
    const part = start.reduce((value, step) => (value as Record<string | number, unknown>)[step], plain);
    // To valibot a list is an object with the keys 0, 1, 2.
    const result = v.safeParse(schema, Array.isArray(part) && schema.type !== 'array' ? 'list' : part);
    if (result.success) return result.output;
    for (const issue of result.issues) reportIssue(issue, start, suggest(schema, issue));
    return undefined;
  }

  function placeOf(path: YamlPath): { line: number; column: number } {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsetOf(find(document.contents, path.slice(0, length)).node);
      if (offset !== undefined) return at(offset);
    }
    return at(0);
  }

  function reportIssue(issue: v.BaseIssue<unknown>, start: YamlPath, known: string | undefined): void {
    const suggestion = known === undefined ? {} : { shade: 'suggestion', expected: [known] };
    const below = (issue.path ?? []).map((item) => item.key as string | number);
    const path = [...start, ...below];
    const key = below.join('.');
    const { node, pair } = find(document.contents, path);
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      report(file, {
        rule: 'settings:unknown-key',
        place: at(offsetOf(pair?.key as Node) ?? 0),
        values: { key, ...(known !== undefined && { known }) },
        actual: String(path.at(-1)),
        ...suggestion,
      });
    } else if (issue.type === 'strict_object' && issue.received === 'undefined') {
      const parent = find(document.contents, path.slice(0, -1)).node;
      report(file, {
        rule: 'settings:missing-key',
        place: at(offsetOf(parent) ?? 0),
        values: { key },
        expected: [String(path.at(-1))],
      });
    } else {
      const expected = { phrase: issue.message, values: EXPECTED_NAMES };
      const actual = isScalar(node) ? String(node.value) : issue.received;
      report(file, {
        rule: 'settings:value',
        place: at(offsetOf(node) ?? offsetOf(pair?.key as Node) ?? 0),
        values: { key: key || '—', actual, expected, ...(known !== undefined && { known }) },
        actual,
        expected: [expected],
        ...suggestion,
      });
    }
  }
}

function offsetOf(node: Node | undefined): number | undefined {
  return node?.range?.[0];
}

/** Follow a path of keys and indices to its YAML node, and to the pair that holds it. */
function find(root: unknown, path: readonly (string | number)[]): { node: Node | undefined; pair: Pair | undefined } {
  let node = root as Node | undefined;
  let pair: Pair | undefined;
  for (const step of path) {
    if (isMap(node)) {
      pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      node = pair?.value as Node | undefined;
    } else if (isSeq(node)) {
      node = node.items[step as number] as Node | undefined;
    } else {
      return { node: undefined, pair };
    }
  }
  return { node, pair };
}
