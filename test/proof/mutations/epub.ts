import { unzipSync, zipSync } from 'fflate';
import { MARKUP_MUTATIONS } from './markup.ts';
import { type Mutation, swapped } from './mutation.ts';

export const EPUB_MUTATIONS: readonly Mutation[] = [
  ...MARKUP_MUTATIONS.map(({ mutate, ...rest }) => ({ ...rest, mutate: inFirstFile(/\.xhtml$/, mutate) })),
  {
    name: 'a chapter lost from the spine',
    says: /^text: lost: |leads nowhere/,
    mutate: inFirstFile(/\.opf$/, (opf) => opf.replace(/(<itemref [^>]*kronstadt[^>]*>)/, '')),
  },
  {
    name: 'two chapters in each other’s places',
    says: /^text: displaced: /,
    mutate: inFirstFile(/\.opf$/, (opf) => swapped(opf, /()(<itemref [^>]*kronstadt[^>]*>)(\s*)(<itemref [^>]*>)/)),
  },
];

/** Change the first file, by name, that the mutation fits. */
function inFirstFile(name: RegExp, mutate: (markup: string) => string): Mutation['mutate'] {
  return (bytes) => {
    const files = unzipSync(bytes);
    for (const path of Object.keys(files).sort()) {
      if (!name.test(path)) continue;
      const markup = new TextDecoder().decode(files[path]);
      const changed = mutate(markup);
      if (changed === markup) continue;
      files[path] = new TextEncoder().encode(changed);
      break;
    }
    return zipSync(files, { level: 0 });
  };
}
