import { MARKUP_MUTATIONS } from './markup.ts';
import type { Mutation } from './mutation.ts';

export const HTML_MUTATIONS: readonly Mutation[] = [
  ...MARKUP_MUTATIONS.map(({ mutate, ...rest }) => ({ ...rest, mutate: inText(mutate) })),
  {
    name: 'a lost subtitle',
    says: /^subtitle: lost/,
    mutate: inText((page) => page.replace(/<p class="subtitle">.*?<\/p>/, '')),
  },
];

function inText(mutate: (markup: string) => string): Mutation['mutate'] {
  return (bytes) => new TextEncoder().encode(mutate(new TextDecoder().decode(bytes)));
}
