import fc from 'fast-check';

/** A text with its notes, as lines of Markdown. */
export interface RandomText {
  readonly blocks: readonly string[];
  readonly notes: readonly string[];
}

/** Letters and marks that each mean something to somebody: Markdown, HTML, XML, typography, or directives that are none. */
const ODD = [
  ...['18:30', '3:16', 'localhost:7878', 'auteur:rice', 'Kanien’kehá:ka', '{x}', ':sic.', ':lang:', '::', 'a:b[c'],
  ...['<', '&', '>', '&amp;', '&eacute;', '&#x2019;', '&nosuch;', ']]>', '<think>', '</nothing>', 'x<y', 'AT&T'],
  ...[
    '« »',
    '“q”',
    '‘q’',
    '"q"',
    "d'un",
    '…',
    '...',
    '--',
    '—',
    '1 700 000',
    'ﬁn',
    'e\u0301',
    'Ленин',
    'ὁμοῦ',
    '漢字',
    '𝔘',
    '👩‍🌾',
  ],
  ...[
    '\\*',
    '\\[',
    '*',
    '_',
    '~',
    '$x$',
    '#5',
    '1\\.',
    '[^none]',
    '[text]',
    '!',
    '|',
    'snake_case',
    '2*3*4',
    'http://a.example/b?c=d&e',
  ],
  ...['<b>bold</b>', '<br>', '<!-- unseen -->', '<span class="x">in</span>'],
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-zéàœ]{1,9}$/) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
);

const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const plainWords = fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

const inline = fc.oneof(
  { weight: 5, arbitrary: words },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          ...['*%*', '**%**', '~~%~~', '`%`', '[%](https://example.org/)', '[%](#nowhere)', '![%](images/none.png)', '***%***'],
          ...[':lang[%]{fr}', ':sic[%]', ':name[%]{#lenin}', ':lang[*%*]{la}', '*:sic[%]*', '<em>%</em>', '<think>%</think>'],
        ),
        plainWords,
      )
      .map(([frame, text]) => frame.replace('%', () => text)),
  },
);

/** The calls of notes by number: the same note may be called twice, and some that are not there. */
const call = fc.nat({ max: 4 }).map((number) => `[^${number}]`);

const line = fc
  .array(fc.oneof({ weight: 6, arbitrary: inline }, { weight: 2, arbitrary: call }), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.reduce((all, part) => (part.startsWith('[^') ? all + part : `${all} ${part}`), 'W').trim());

const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));

const prefixed = (prefix: string, text: string) => text.replace(/^/gm, prefix);

const block = fc.oneof(
  { weight: 4, arbitrary: lines },
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), line, fc.boolean())
    .map(([level, text, id]) => `${'#'.repeat(level)} ${text}${id ? ' {#an-id}' : ''}`),
  lines.map((text) => prefixed('> ', text)),
  fc.tuple(lines, plainWords).map(([text, name]) => `${prefixed('> ', text)}\n>\n> — ${name}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.map((one) => `- ${one}`).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.map((one, index) => `${index + 3}. ${one}`).join('\n')),
  fc
    .array(fc.tuple(fc.boolean(), line), { minLength: 1, maxLength: 3 })
    .map((all) => all.map(([done, one]) => `- [${done ? 'x' : ' '}] ${one}`).join('\n')),
  fc.tuple(line, line).map(([outer, inner]) => `- ${outer}\n\n  > ${inner}\n\n  - ${inner}`),
  fc
    .array(fc.tuple(plainWords, plainWords), { minLength: 1, maxLength: 3 })
    .map((rows) => ['| a | b |', '| --- | --: |', ...rows.map(([a, b]) => `| ${a}[^1] | *${b}* |`)].join('\n')),
  fc
    .tuple(fc.constantFrom('epigraph', 'verse', 'pullquote', 'aside', 'dialogue'), lines)
    .map(([name, text]) => `:::${name}\n${text}\n\n${text}\n:::`),
  lines.map((text) => `~~~\n${text}\n~~~`),
  plainWords.map((text) => `<div class="x">\n${text} &amp; <i>${text}</i>\n</div>`),
  fc.constantFrom('---', '::pagebreak', '<!-- unseen -->', '[ref]: https://example.org/'),
);

/** Small texts with every construct that a manuscript may have, and what only looks like one. */
export const randomText: fc.Arbitrary<RandomText> = fc.record({
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
  notes: fc.array(
    fc.oneof(
      line,
      fc.tuple(lines, line).map(([first, second]) => `${first}\n\n${second}`),
    ),
    { maxLength: 4 },
  ),
});

/** Write a text as a file: its blocks, then the definitions of its notes. */
export function markdownOf({ blocks, notes }: RandomText): string {
  const definitions = notes.map((text, index) => `[^${index}]: ${text.replace(/\n(?=.)/g, '\n    ')}`);
  return [...blocks, ...definitions].map((one) => `${one}\n`).join('\n');
}
