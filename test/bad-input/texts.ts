import type { Content } from '../memory-host.ts';

/** A text that is wrong, hostile or extreme, and what comes of it. */
export interface BadText {
  readonly name: string;
  /** What stands below the front matter, or a whole file when it is not a plain text. */
  readonly body?: string;
  readonly file?: Content;
  readonly images?: Readonly<Record<string, Content>>;
  /** The rules that it breaks, each once. */
  readonly rules: readonly string[];
  /** What is in the edition all the same; nothing where there is none. */
  readonly words?: string;
}

const MATTER = '---\ntitle: Title\n---\n\n';
const deep = (marker: string, levels: number) => `${marker.repeat(levels)}words\n`;
const bomb = ['a: &a [x, x, x, x, x, x, x, x]', ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(bombLine)].join('\n');

function bombLine(name: string, index: number): string {
  const above = 'abcdefg'[index];
  return `${name}: &${name} [${Array.from({ length: 8 }, () => `*${above}`).join(', ')}]`;
}

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" ${attributes}>${inside}</svg>`;

export const TEXTS: readonly BadText[] = [
  // Files
  { name: 'a file that may not be read', file: Object.assign(new Error('no'), { code: 'EACCES' }), rules: ['file:unreadable'] },
  { name: 'Latin-1', file: Buffer.from(`${MATTER}\xe9t\xe9\n`, 'latin1'), rules: ['file:encoding'] },
  { name: 'UTF-16', file: Buffer.from(`\ufeff${MATTER}words\n`, 'utf16le'), rules: ['file:encoding'] },
  { name: 'UTF-16 without a mark', file: Buffer.from(`${MATTER}words\n`, 'utf16le'), rules: ['file:encoding'] },
  {
    name: 'a character cut in half at the end',
    file: Buffer.from(`${MATTER}caf\u00e9`).subarray(0, -1),
    rules: ['file:encoding'],
  },
  { name: 'five megabytes of Latin-1 on a line', file: Buffer.alloc(5e6, 0x61).fill(0xe9, 5e6 - 9), rules: ['file:encoding'] },
  { name: 'five megabytes of zeros', file: Buffer.alloc(5e6), rules: ['file:encoding'] },
  { name: 'a byte order mark', file: `\ufeff${MATTER}words\n`, rules: [], words: '<p>words</p>' },
  { name: 'line ends of Windows', file: `${MATTER}one\n\ntwo\n`.replaceAll('\n', '\r\n'), rules: [], words: '<p>one</p>' },
  { name: 'line ends of old Macs', file: `${MATTER}one\n\ntwo\n`.replaceAll('\n', '\r'), rules: [], words: '<p>one</p>' },
  { name: 'an empty file', file: '', rules: ['file:empty'] },
  { name: 'white space alone', file: ' \n\t\n', rules: ['file:empty'] },
  {
    name: 'control characters',
    body: 'w\u0000o\u0007\u001br\ufffe\uffffds\n',
    rules: ['file:control-character'],
    words: '<p>words</p>',
  },
  {
    name: 'a line of control characters',
    body: `words${'\u0001'.repeat(1e6)}\n`,
    rules: ['file:control-character'],
    words: 'words',
  },
  // Front matter
  { name: 'front matter alone', file: MATTER, rules: ['file:empty'] },
  { name: 'no front matter', file: 'words\n', rules: ['front-matter:missing'] },
  { name: 'front matter that is not closed', file: '---\ntitle: Title\n\nwords\n', rules: ['front-matter:missing'] },
  { name: 'empty front matter', file: '---\n---\n\nwords\n', rules: ['front-matter:missing'] },
  { name: 'a list for front matter', file: '---\n- title\n---\n\nwords\n', rules: ['settings:value'] },
  { name: 'a key that is not known', file: '---\ntitle: Title\ntitel: x\n---\n\nwords\n', rules: ['settings:unknown-key'] },
  { name: 'the key __proto__', file: '---\ntitle: T\n__proto__: {lang: fr}\n---\n\nwords\n', rules: ['settings:unknown-key'] },
  { name: 'a wrong type', file: '---\ntitle: [Title]\n---\n\nwords\n', rules: ['settings:value'] },
  { name: 'a key given twice', file: '---\ntitle: One\ntitle: Two\n---\n\nwords\n', rules: ['settings:syntax'] },
  { name: 'an alias bomb', file: `---\ntitle: Title\n${bomb}\n---\n\nwords\n`, rules: ['settings:syntax'] },
  { name: 'an alias of itself', file: '---\ntitle: Title\nkeywords: &a [*a]\n---\n\nwords\n', rules: ['settings:value'] },
  { name: 'deep YAML', file: `---\ntitle: ${'['.repeat(1e5)}\n---\n\nwords\n`, rules: ['settings:syntax'] },
  { name: 'a tag of another language', file: '---\ntitle: !!js/function "x"\n---\n\nwords\n', rules: [], words: 'words' },
  {
    name: 'a title of markup',
    file: '---\ntitle: <script>alert(1)</script>\n---\n\nwords\n',
    rules: [],
    words: '&#x3C;script>alert(1)',
  },
  // Images
  ...[
    '../../../etc/passwd',
    '../../../../../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    '..%2f..%2f..%2f..%2fetc/passwd',
    'images\\\\..\\\\x',
    'C:\\\\x.png',
    'x%00.png',
  ].map((url) => ({ name: `the image ${url}`, body: `![words](${url})\n`, rules: ['image:outside'] })),
  ...['https://example.org/x.png', 'HTTP://example.org/x.png', '//example.org/x.png', 'data:image/png;base64,AAAA'].map(
    (url) => ({
      name: `the image ${url}`,
      body: `![words](${url})\n`,
      rules: ['image:remote'],
    }),
  ),
  { name: 'an image of nothing', body: '![words]()\n', rules: ['image:missing'] },
  { name: 'an image that is a folder', body: '![words](images)\n', images: { 'x.png': '' }, rules: ['image:missing'] },
  { name: 'an image of no bytes', body: '![words](images/x.png)\n', images: { 'x.png': '' }, rules: ['image:format'] },
  {
    name: 'a damaged image',
    body: '![words](images/x.png)\n',
    images: { 'x.png': '\x89PNG\r\n\x1a\n\0\0' },
    rules: ['image:format'],
  },
  {
    name: 'an image that may not be read',
    body: '![words](images/x.png)\n',
    images: { 'x.png': Object.assign(new Error('no'), { code: 'EACCES' }) },
    rules: ['image:missing'],
  },
  {
    name: 'a page for an image',
    body: '![words](images/x.png)\n',
    images: { 'x.png': '<html><script>alert(1)</script>' },
    rules: ['image:format'],
  },
  {
    name: 'a drawing nested deep',
    body: '![words](images/x.svg)\n',
    images: { 'x.svg': svg('<g>'.repeat(1e5) + '</g>'.repeat(1e5)) },
    rules: ['image:format'],
  },
  {
    name: 'a drawing with entities',
    body: '![words](images/x.svg)\n',
    images: {
      'x.svg': `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${svg('<text>&a;&b;</text>')}`,
    },
    rules: ['image:format'],
  },
  ...[
    svg('<script>alert(1)</script><set attributeName="onload" to="alert(1)"/>', 'onload="alert(1)"'),
    svg(
      '<a xlink:href="javascript:alert(1)"><text>x</text></a><foreignObject><iframe src="https://evil.example/"/></foreignObject>',
    ),
    svg(
      '<image href="https://evil.example/x.png"/><use href="https://evil.example/x.svg#x"/><image xlink:href="file:///etc/passwd"/>',
    ),
    svg('<style>@im<!-- -->port "https://evil.example/x.css"; p {fill: u<![CDATA[rl(https://evil.example/)]]></style>'),
    svg(
      '<style>p {background: \\75rl(https://evil.example/)}</style><rect style="fill: url( \'https://evil.example/\')" fill="url(//evil.example/)"/>',
    ),
    svg('<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script><?xml-stylesheet href="https://evil.example/"?>'),
  ].map((drawing, index) => ({
    name: `a hostile drawing, ${index + 1}`,
    body: '![words](images/x.svg)\n',
    images: { 'x.svg': drawing },
    rules: [],
    words: '<img',
  })),
  // Links
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6a;avascript&colon;alert(1)',
    'java&Tab;script:alert(1)',
    '<java&NewLine;script:alert(1)>',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:x',
    'view-source:x',
  ].map((url) => ({ name: `the link ${url}`, body: `[words](${url})\n`, rules: ['link:scheme'] })),
  { name: 'an automatic link to a script', body: '<javascript:alert(1)>\n', rules: ['link:scheme'] },
  { name: 'a reference to a script', body: '[words][x]\n\n[x]: javascript:alert(1)\n', rules: ['link:scheme'] },
  { name: 'a link to a host', body: '[words](//example.org/x)\n', rules: [], words: 'href="https://example.org/x"' },
  {
    name: 'a link with quotation marks',
    body: '[words](<https://example.org/"onclick="alert(1)>)\n',
    rules: [],
    words: 'words',
  },
  { name: 'a link out of the press', body: '[words](../../../../etc/passwd.md)\n', rules: ['link:target'] },
  // HTML
  { name: 'a script', body: '<script>alert(1)</script>\n\nwords\n', rules: ['html:code-dropped'], words: '<p>words</p>' },
  { name: 'a script without an end', body: 'words <script>alert\n\nmore\n', rules: ['html:code-dropped'], words: 'more' },
  {
    name: 'events',
    body: 'wo<b onclick="alert(1)">rds</b> <img src=x onerror=alert(1)>\n',
    rules: ['html:dropped'],
    words: '<p>words </p>',
  },
  {
    name: 'frames',
    body: '<iframe src="javascript:alert(1)"></iframe>\n\n<object data="x"></object> words\n',
    rules: ['html:dropped'],
    words: 'words',
  },
  {
    name: 'half a tag',
    body: '<img src="x" onerror="alert(1)\n\nwords\n',
    rules: ['typography:quotes', 'typography:unbalanced-quote'],
    words: 'words',
  },
  {
    name: 'tags within tags',
    body: '<scr<script></script>ipt>words()</script>\n',
    rules: ['html:code-dropped'],
    words: '&#x3C;script>words()',
  },
  // Extremes
  { name: 'a paragraph of a megabyte', body: `${'word and word, '.repeat(7e4)}\n`, rules: [], words: 'word and word, word' },
  { name: '100 quotations in each other', body: deep('> ', 100), rules: [], words: 'words' },
  { name: '100 lists in each other', body: deep('- ', 100), rules: [], words: 'words' },
  { name: '2000 quotations in each other', body: deep('> ', 2000), rules: ['file:nesting'] },
  { name: '2000 lists in each other', body: deep('- ', 2000), rules: ['file:nesting'] },
  {
    name: '2000 lists by their indentation',
    body: Array.from({ length: 2000 }, (_, level) => `${' '.repeat(2 * level)}- words\n`).join(''),
    rules: ['file:nesting'],
  },
  { name: 'a line of 100,000 >', body: `${'>'.repeat(1e5)}\n`, rules: ['file:nesting'] },
  { name: '500 emphases in each other', body: `${'*a '.repeat(500)}words${'*'.repeat(500)}\n`, rules: ['file:nesting'] },
  { name: 'a rule of stars', body: `words\n\n${'* '.repeat(400)}\n`, rules: [], words: '<hr' },
  { name: '100,000 [', body: `${'['.repeat(1e5)}words\n`, rules: [], words: '[[[words' },
  { name: '100,000 *', body: `words ${'*'.repeat(1e5)}\n`, rules: [], words: '***' },
  { name: '100,000 `', body: `words ${'`'.repeat(1e5)}\n`, rules: [], words: '```' },
  { name: '50,000 [^', body: `${'[^'.repeat(5e4)}words\n`, rules: [], words: '[^words' },
  { name: '5,000 <?', body: `words ${'<?'.repeat(5e3)}\n`, rules: [], words: '&#x3C;?' },
  { name: 'a block of 50,000 <?', body: `<?${'<?'.repeat(5e4)}words\n`, rules: [], words: '&#x3C;?words' },
  { name: 'a block of 20,000 tags', body: `<div>${'<b>w</b>'.repeat(1e4)}\n`, rules: ['html:dropped'], words: 'www' },
  {
    name: 'a block of 20,000 scripts',
    body: `<div>${'<script>'.repeat(2e4)}words\n`,
    rules: ['html:dropped', 'html:code-dropped'],
    words: 'words',
  },
  { name: 'a formula of 100,000 =', body: `words $${'='.repeat(1e5)}\n`, rules: [], words: 'words $==' },
  { name: 'a heading of 100,000 spaces', body: `## words${' '.repeat(1e5)}more\n`, rules: [], words: 'more</h2>' },
  { name: '2000 equal headings', body: '## words\n\n'.repeat(2000), rules: [], words: 'id="words-1999"' },
  {
    name: '2000 notes',
    body: `words${Array.from({ length: 2000 }, (_, index) => `[^${index}]`).join('')}\n\n${Array.from({ length: 2000 }, (_, index) => `[^${index}]: n\n`).join('')}`,
    rules: [],
    words: 'note-2000',
  },
];
