import type { BadText } from './texts.ts';

const words = (count: number, name = 'w') => Array.from({ length: count }, (_, at) => `${name}${at}`).join(' ');
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const TALL = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="3000"><rect width="300" height="3000"/></svg>';

/** Texts that are hard to print. All their words are on the pages, but where a table is too narrow for them and they are broken. */
export const PRINTED: readonly (Omit<BadText, 'file'> & { readonly lang?: string; readonly title?: string })[] = [
  { name: 'a word wider than the page', body: `before ${'x'.repeat(400)} after\n`, rules: [] },
  {
    name: 'an address wider than the page',
    body: `before <https://example.org/${'bread-and-roses/'.repeat(30)}> after\n`,
    rules: [],
  },
  { name: 'a heading of 1,000 letters', body: `## ${'x'.repeat(1000)}\n\nwords\n`, rules: [] },
  // An entry of the contents that is longer than a page is not parted.
  { name: 'a heading of 3,000 letters', body: `## ${'x'.repeat(3000)}\n\nwords\n`, rules: ['print:overfull'] },
  {
    name: 'a line of code of 3,000 letters',
    body: `before\n\n\`\`\`\n${'x'.repeat(3000)}\n\`\`\`\n\nafter \`${'y'.repeat(300)}\`\n`,
    rules: [],
  },
  {
    name: 'an image taller than the page',
    body: 'before\n\n![Tall](images/x.svg "A caption")\n\nafter\n',
    images: { 'x.svg': TALL },
    rules: [],
  },
  {
    name: 'a chapter that is a picture alone',
    body: '## One\n\n![Tall](images/x.svg)\n\n## Two\n\n![Tall](images/x.svg)\n',
    images: { 'x.svg': TALL },
    rules: [],
  },
  {
    name: 'a table of 30 columns',
    body: `| ${words(30, 'column').replaceAll(' ', ' | ')} |\n${'| --- '.repeat(30)}|\n| ${words(30).replaceAll(' ', ' | ')} |\n`,
    rules: ['print:overfull'],
  },
  {
    name: 'a cell of two pages',
    body: `| a | b |\n| --- | --- |\n| ${words(1500)} | short |\n| next | last |\n`,
    rules: [],
  },
  { name: 'a note of three pages', body: `before[^1] ${words(300)}\n\n[^1]: ${words(2000, 'n')}\n`, rules: [] },
  {
    name: '200 notes in a paragraph',
    body: `${numbers(200)
      .map((number) => `w${number}[^${number}]`)
      .join(' ')}\n\n${numbers(200)
      .map((number) => `[^${number}]: n${number}\n`)
      .join('')}`,
    rules: [],
  },
  { name: 'a heading as the last line', body: `${words(400)}\n\n## The end\n`, rules: [] },
  {
    name: 'headings and nothing below them',
    body: '## One\n\n## Two\n\n### Three\n\n## Four\n\n#### Five\n',
    rules: ['heading:order', 'pdf:conformance'],
  },
  { name: 'lists nested thirty deep', body: `${'- '.repeat(30)}words and words and words\n`, rules: [] },
  { name: 'lists nested ten deep', body: `${'- '.repeat(10)}words and words and words\n`, rules: [] },
  { name: 'quotations nested thirty deep', body: `${'> '.repeat(30)}words and words\n`, rules: [] },
  {
    name: 'a poem of 4,000 lines',
    body: `:::verse\n${numbers(4000)
      .map((number) => `v${number} and bread${number % 9 === 0 ? '\n' : ''}`)
      .join('\n')}\n:::\n`,
    rules: [],
  },
  {
    name: 'Hebrew with notes',
    lang: 'he',
    title: 'לחם וחירות',
    body: `## הלחם\n\n${numbers(60)
      .map((number) => `שלום[^${number}] לכל העולם כולו, לחם וחירות.`)
      .join(' ')}\n\n${numbers(60)
      .map((number) => `[^${number}]: הערה\n`)
      .join('')}`,
    rules: ['print:missing-glyph', 'language:no-strings'],
  },
  {
    name: 'a Hebrew name in the running head',
    title: 'Of שלום אש',
    body: `## On שלום אש\n\n${words(900)}\n`,
    rules: ['print:missing-glyph'],
  },
  {
    name: 'a title of 300 letters',
    title: 'bread and freedom '.repeat(17).trim(),
    body: `## One\n\n${words(900)}\n`,
    rules: [],
  },
  { name: 'a title of one word of 300 letters', title: 'x'.repeat(300), body: `## One\n\n${words(900)}\n`, rules: [] },
  { name: 'what is no element of HTML', body: 'before <think> and </think> <T> after\n', rules: [] },
  { name: 'emoji and letters of other scripts', body: 'before 🍞 👩‍👩‍👧 ☑️ 面包 after\n', rules: ['print:missing-glyph'] },
  {
    name: 'accents piled on letters',
    body: `before Z${'\u0301\u0302\u0303\u0323'.repeat(40)}algo after\n`,
    rules: [],
  },
  {
    name: 'joiners and marks of direction',
    body: `be\u200dfore \u200b\u200e\u2060\u202ew\u202c after ${'\u200b'.repeat(999)}\n`,
    rules: [],
  },
];
