import { VFile } from 'vfile';
import type { Glossary } from '../../../scripts/model/glossary.ts';
import type { Inflection } from '../../../scripts/model/inflection.ts';
import { language } from '../../../scripts/model/language.ts';
import { readInflection } from '../../../scripts/read/conventions/read-inflection.ts';
import { parseText } from '../../../scripts/read/markdown/parse-text.ts';
import { type Flow, flowsOf } from '../../../scripts/text/flow.ts';
import { compileNames } from '../../../scripts/text/names/compile-names.ts';
import type { Mention } from '../../../scripts/text/names/mention.ts';
import { memoryHost } from '../../memory-host.ts';

/** Find the names in Markdown, with the inflection that the tool brings for the language. */
export async function namesIn(glossary: Glossary, tag: string, markdown: string): Promise<readonly Mention[]> {
  const find = compileNames(glossary, language(tag), await inflectionOf(tag));
  return flowsIn(markdown).flatMap((flow) => find(flow));
}

export async function inflectionOf(tag: string): Promise<Inflection> {
  const { value } = await readInflection(memoryHost({}), language(tag), () => undefined);
  return value;
}

export function flowsIn(markdown: string): readonly Flow[] {
  const parsed = parseText(new VFile({ path: 'en.md', value: markdown }));
  return 'tree' in parsed ? flowsOf(parsed.tree) : [];
}

/** Mentions as lines: `lenin preferred d’|Lenin|’s quotation`. */
export function shown(mentions: readonly Mention[]): readonly string[] {
  return mentions.map(({ term, status, before, written, after, caseDiffers, protection }) => {
    const whole = [before, written, after].join('|').replace(/^\||\|$/g, '');
    return [term.id, status, whole, ...(caseDiffers ? ['CASE'] : []), ...(protection ? [protection] : [])].join(' ');
  });
}
