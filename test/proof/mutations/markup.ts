import { swapped } from './mutation.ts';

/** Faults in the markup that HTML and EPUB share; each changes the first place that it fits. */
export const MARKUP_MUTATIONS: readonly { name: string; says: RegExp; mutate(markup: string): string }[] = [
  {
    name: 'a lost word',
    says: /^text: lost: “\p{L}{6,}”/u,
    mutate: (markup) => markup.replace(/(<p>[^<]{60,}? )\p{L}{6,} /u, '$1'),
  },
  {
    name: 'a lost comma',
    says: /^text: lost: “,”/,
    mutate: (markup) => markup.replace(/(<p>[^<]{60,}?\p{L}),/u, '$1'),
  },
  {
    name: 'a letter changed for another',
    says: /^text: changed: /,
    mutate: (markup) => markup.replace(/(<p>[^<]{60,}? \p{L}{4})e/u, '$1x'),
  },
  {
    name: 'a doubled paragraph',
    says: /^text: doubled: /,
    mutate: (markup) => markup.replace(/<p>[^<]{60,}<\/p>/, '$&$&'),
  },
  {
    name: 'two swapped paragraphs',
    says: /^text: displaced: /,
    mutate: (markup) => swapped(markup, /()(<p>[^<]{60,}<\/p>)(\s*)(<p>[^<]{60,}<\/p>)/),
  },
  {
    name: 'two notes with each other’s texts',
    says: /^note \d+: /,
    mutate: (markup) =>
      swapped(
        markup,
        /(<p><span class="note-number">.*?<\/span>)([\s\S]*?)(<\/p>[\s\S]*?<p><span class="note-number">.*?<\/span>)([\s\S]*?)(?=<\/p>)/,
      ),
  },
  {
    name: 'two notes in each other’s places',
    says: /^note \d+ stands behind note \d+/,
    mutate: (markup) =>
      swapped(
        markup,
        /()(<(?:li|aside) class="note"[\s\S]*?<\/(?:li|aside)>)()(<(?:li|aside) class="note"[\s\S]*?<\/(?:li|aside)>)/,
      ),
  },
  {
    name: 'a lost note',
    says: /leads nowhere/,
    mutate: (markup) => markup.replace(/<(?:li|aside) class="note"[\s\S]*?<\/(?:li|aside)>/, ''),
  },
  {
    name: 'a doubled note',
    says: /two elements have the id/,
    mutate: (markup) => markup.replace(/<(?:li|aside) class="note"[\s\S]*?<\/(?:li|aside)>/, '$&$&'),
  },
  {
    name: 'a lost call',
    says: /^text: lost: “\[\d+\]”/,
    mutate: (markup) => markup.replace(/<a class="noteref"[^>]*>\d+<\/a>/, ''),
  },
  {
    name: 'a call in a wrong place',
    says: /^text: \w+: “.*\[\d+\]/,
    mutate: (markup) => swapped(markup, /()(<a class="noteref"[^>]*>\d+<\/a>)([^<]{0,80}?)( \p{L}+)/u),
  },
];
