import type { PhrasingContent } from 'mdast';
import type { TermFacts } from './term-facts.ts';

/**
 * Set what stands behind the first mention of a term: ` (Сергей Нечаев, 1847–1882)`. Its class tells it from the author's words.
 *
 * @returns nothing for a term of which neither script nor dates are known
 */
export function introduction({ original, dates }: TermFacts): PhrasingContent | undefined {
  if (!original && !dates) return undefined;
  const { text: name = '', ...attributes } = original ?? {};
  const rest = `${original && dates ? ', ' : ''}${dates ?? ''})`;
  return set({ className: ['first-mention'] }, [
    { type: 'text', value: ' (' },
    ...(original ? [set(attributes, [{ type: 'text', value: name }])] : []),
    { type: 'text', value: rest },
  ]);
}

function set(hProperties: object, children: readonly PhrasingContent[]): PhrasingContent {
  return { type: 'introduction', children, data: { hName: 'span', hProperties } } as unknown as PhrasingContent;
}
