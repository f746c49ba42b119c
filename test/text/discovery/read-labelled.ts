import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { parseText } from '../../../scripts/read/markdown/parse-text.ts';
import { discoverVariants } from '../../../scripts/text/discovery/discover-variants.ts';
import { flowsOf } from '../../../scripts/text/flow.ts';

interface Labelled {
  readonly language: string;
  readonly passages: readonly {
    readonly text: string;
    /** Spellings of one name, the right one first. */
    readonly same: readonly (readonly string[])[];
    readonly different: readonly (readonly [string, string])[];
  }[];
}

export interface Outcome {
  readonly language: string;
  readonly pairs: number;
  /** Pairs `right / wrong` as they were found, missed, or found where none is. */
  readonly found: readonly string[];
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Try discovery on a set of labelled passages, each by itself. A name and each other spelling of it are one pair. */
export async function tryLabelled(name: string): Promise<Outcome> {
  const { language, passages } = parse(
    await readFile(join(import.meta.dirname, 'labelled', `${name}.yaml`), 'utf8'),
  ) as Labelled;
  const each = passages.map(({ text, same, different }) => {
    for (const word of [...same, ...different].flat())
      if (!text.includes(word)) throw new Error(`${name}.yaml: ${word} does not stand in its passage`);
    const proposed = clustersOf(text);
    const wanted = same.flatMap(([right, ...others]) => others.map((other) => [right as string, other] as const));
    const isOne = (groups: readonly (readonly string[])[], a: string, b: string) =>
      groups.some((group) => group.includes(a) && group.includes(b));
    const pairsFound = proposed.flatMap(([first, ...others]) => others.map((other) => [first as string, other] as const));
    return {
      pairs: wanted.length + different.length,
      found: wanted.filter(([a, b]) => isOne(proposed, a, b)).map(written),
      missed: wanted.filter(([a, b]) => !isOne(proposed, a, b)).map(written),
      wrong: pairsFound.filter(([a, b]) => !isOne(same, a, b)).map(written),
    };
  });
  return {
    language,
    pairs: each.reduce((sum, { pairs }) => sum + pairs, 0),
    found: each.flatMap(({ found }) => found),
    missed: each.flatMap(({ missed }) => missed),
    wrong: each.flatMap(({ wrong }) => wrong),
  };
}

/** The share of what is found that is right, and the share of what is there that is found. */
export function scoresOf({ found, missed, wrong }: Outcome): { readonly precision: number; readonly recall: number } {
  return { precision: found.length / (found.length + wrong.length), recall: found.length / (found.length + missed.length) };
}

/** The clusters of a text in Markdown, as lists of forms. */
export function clustersOf(markdown: string): readonly (readonly string[])[] {
  const parsed = parseText(new VFile(markdown));
  if (!('tree' in parsed)) throw new Error('the text is nested too deeply');
  return discoverVariants([flowsOf(parsed.tree)]).map(({ forms }) => forms.map(({ form }) => form));
}

function written([a, b]: readonly [string, string]): string {
  return `${a} / ${b}`;
}
