import * as v from 'valibot';
import type { VFile } from 'vfile';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Report } from '../../model/report.ts';
import { EXPECTED_NAMES } from './schemas.ts';

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
  // To valibot a list is an object with the keys 0, 1, 2.
  const result = v.safeParse(schema, Array.isArray(plain) ? 'list' : plain);
  if (result.success) return result.output;
  for (const issue of result.issues) reportIssue(issue);
  return undefined;

  function reportIssue(issue: v.BaseIssue<unknown>): void {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    const key = path.join('.');
    const { node, pair } = find(document.contents, path);
    if (issue.type === 'strict_object' && issue.expected === 'never') {
      report(file, {
        rule: 'settings:unknown-key',
        place: at(offsetOf(pair?.key as Node) ?? 0),
        values: { key },
        actual: String(path.at(-1)),
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
        values: { key: key || '—', actual, expected },
        actual,
        expected: [expected],
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
