import type * as v from 'valibot';
import { nearest } from '../../model/nearest.ts';

/** What a schema is made of, as far as suggestions go. */
interface Shape {
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly value?: Shape;
  readonly options?: readonly unknown[];
}

/** Suggest what may be meant where a schema knows the names: a key that it does not have, or a value that is none of its list. */
export function suggest(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): string | undefined {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const isKey = issue.type === 'strict_object' && issue.expected === 'never';
  const shape = shapeAt(schema as unknown as Shape, isKey ? path.slice(0, -1) : path);
  const known = isKey ? Object.keys(shape?.entries ?? {}) : (shape?.options ?? []).filter((one) => typeof one === 'string');
  const wrong = isKey ? path.at(-1) : issue.input;
  return typeof wrong === 'string' ? nearest(wrong, known) : undefined;
}

function shapeAt(shape: Shape | undefined, path: readonly string[]): Shape | undefined {
  if (shape?.wrapped) return shapeAt(shape.wrapped, path);
  const [step, ...rest] = path;
  return step === undefined ? shape : shapeAt(shape?.entries?.[step] ?? shape?.item ?? shape?.value, rest);
}
