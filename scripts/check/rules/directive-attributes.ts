import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import { parseLanguage } from '../../model/language.ts';
import { defineRule } from '../define-rule.ts';

/** `:lang[…]` wants one language tag in braces, `:name[…]` one id, `:sic[…]` nothing; `:::leaflet` may have a name and a title. */
export const directiveAttributes = defineRule('directive:attributes', ({ nodes, report }) => {
  for (const node of [...nodes('textDirective'), ...nodes('containerDirective')]) {
    const expected = node.name in EXPECTED && !isRight(node) ? EXPECTED[node.name] : undefined;
    if (expected === undefined) continue;
    report({
      // Of a fence, its opening line; not all that it holds.
      place: node.type === 'containerDirective' ? node.position?.start : node,
      values: { name: node.type === 'containerDirective' ? `:::${node.name}` : `:${node.name}[…]`, expected },
      actual: Object.keys(node.attributes ?? {}).join(' '),
      expected: [expected],
    });
  }
});

const EXPECTED: Readonly<Record<string, string>> = {
  lang: ':lang[…]{fr}',
  name: ':name[…]{#id}',
  sic: ':sic[…]',
  leaflet: ':::leaflet{#name title="…"}',
};

function isRight({ name, attributes }: TextDirective | ContainerDirective): boolean {
  const keys = Object.keys(attributes ?? {});
  if (name === 'leaflet') return keys.every((key) => key === 'id' || key === 'title');
  if (name === 'sic') return keys.length === 0;
  if (name === 'name') return keys.length === 0 || (keys.length === 1 && keys[0] === 'id');
  return keys.length === 1 && !attributes?.[keys[0] as string] && parseLanguage(keys[0] as string) !== undefined;
}
