import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as fc from 'fast-check';
import { createPrinter } from '../../../../scripts/support/browser/print.ts';
import { type SetPage, setBook } from './set-book.ts';

const printer = createPrinter();
after(() => printer.close());

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('a', 'the', 'council', 'people', 'of', 'winter,', 'never', 'well-known', 'liberty—then'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('rev­o­lu­tion­ary', 'com­mit­tee', 'ef­fect', '<em>em­pha­sis and</em>', '<a href="#here">a link</a>'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<code>code()</code>',
      'one<br>two',
      '<strong><em>both</em></strong>',
      'x'.repeat(90),
      '<sup>2</sup>',
    ),
  },
);
const inline = (most: number) =>
  fc
    .array(fc.oneof({ weight: 14, arbitrary: word }, { weight: 1, arbitrary: fc.constant('@note@') }), {
      minLength: 1,
      maxLength: most,
    })
    .map((all) => all.join(' '));
const paragraph = fc
  .oneof({ weight: 4, arbitrary: inline(80) }, { weight: 1, arbitrary: inline(400) })
  .map((text) => `<p>${text}</p>`);
const item = fc
  .tuple(inline(30), fc.option(fc.array(inline(20), { minLength: 1, maxLength: 5 })))
  .map(([text, inner]) => `<li>${text}${inner ? list('ol', inner) : ''}</li>`);
const list = (name: string, texts: readonly string[]) =>
  `<${name}>${texts.map((text) => `<li>${text}</li>`).join('')}</${name}>`;
const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  { weight: 2, arbitrary: inline(8).map((text) => `<h3 id="@id@">${text}</h3>`) },
  { weight: 2, arbitrary: fc.array(item, { minLength: 1, maxLength: 12 }).map((items) => `<ol>${items.join('')}</ol>`) },
  {
    weight: 2,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 4 })
      .map((all) => `<blockquote id="@id@">${all.join('')}<p class="attribution">— Someone</p></blockquote>`),
  },
  {
    weight: 1,
    arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((all) => `<aside class="aside">${all.join('')}</aside>`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(inline(14), { minLength: 1, maxLength: 9 })
      .map((all) => `<div class="verse"><p>${all.map((line) => `<span class="line">${line}</span>`).join('<br>')}</p></div>`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(inline(9), inline(30)), { minLength: 1, maxLength: 30 })
      .map(
        (rows) =>
          `<table><thead><tr><th>One</th><th>Other</th></tr></thead><tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`,
      ),
  },
  { weight: 1, arbitrary: fc.constant('<hr>') },
);
const book = fc.record({
  chapters: fc.array(fc.array(block, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 3 }),
  /** Of the notes in turn; with those of one line longer than a page, the last of them could not begin where it is called. */
  noteLengths: fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 7 }),
  longNote: fc.record({ number: fc.integer({ min: 1, max: 9 }), length: fc.integer({ min: 30, max: 600 }) }),
  paper: fc.constantFrom('a5', 'a6', '90mm x 120mm'),
});

interface Written {
  readonly body: string;
  readonly notes: Readonly<Record<string, string>>;
}

/** Number the notes and ids that the pieces ask for. */
function write(
  chapters: readonly (readonly string[])[],
  noteLengths: readonly number[],
  longNote: { readonly number: number; readonly length: number },
): Written {
  const notes: Record<string, string> = {};
  let ids = 0;
  const body = chapters
    .map((blocks, index) => `<section class="chapter" ><h2 id="chapter-${index}">Chapter</h2>${blocks.join('\n')}</section>`)
    .join('\n')
    .replace(/@note@/g, () => {
      const number = Object.keys(notes).length + 1;
      const length = number === longNote.number ? longNote.length : (noteLengths[number % noteLengths.length] as number);
      notes[`note-${number}`] = `<p>${number}. ${Array.from({ length }, (_, at) => `n${number}x${at}`).join(' ')}</p>`;
      return `<a class="noteref" id="noteref-${number}" href="#note-${number}">${number}</a>`;
    })
    .replace(/@id@/g, () => `id-${++ids}`);
  return { body: `<main id="text">${body}</main>`, notes };
}

const textOf = (html: string) => html.replace(/<[^>]*>/g, '');
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] as string);

test('loses, doubles and moves nothing, and puts every note where it is called', async () => {
  await fc.assert(
    fc.asyncProperty(book, async ({ chapters, noteLengths, longNote, paper }) => {
      const { body, notes } = write(chapters, noteLengths, longNote);
      const { set, pages } = await setBook({ body, notes, paper }, printer);
      assert.equal(set.map(({ text }) => text).join(''), textOf(body), 'the text');
      assert.equal(set.map((page) => page.notes).join(''), Object.values(notes).map(textOf).join(''), 'the notes');
      const found = set.flatMap(({ ids }) => ids);
      assert.deepEqual(found.toSorted(), [...idsOf(body), ...Object.keys(notes)].toSorted(), 'every id once');
      for (const [index, page] of set.entries()) {
        assert.ok(page.over <= 1, `page ${index + 1} of ${paper} stands out by ${page.over}`);
        for (const id of page.ids) assert.equal(pages.pageOf[id], index + 1);
      }
      assert.deepEqual(pages.overfull, []);
      assertNotesBegin(set, notes, `note-${longNote.number}`);
    }),
    { numRuns: RUNS, seed: 7, endOnFailure: true },
  );
});

const RUNS = 40;

/** Every note begins on the page of its call. Only the call behind that of a note longer than the page, on the same line, has to wait. */
function assertNotesBegin(set: readonly SetPage[], notes: Written['notes'], longNote: string): void {
  const pageOfNote: ReadonlyMap<string, number> = new Map(
    set.flatMap(({ noteIds }, index) => noteIds.map((id) => [`#${id}`, index] as const)),
  );
  assert.deepEqual(
    [...pageOfNote.keys()],
    Object.keys(notes).map((id) => `#${id}`),
    'notes in the order of their calls',
  );
  for (const [index, { calls, noteIds }] of set.entries()) {
    const waits = calls.at(0) === `#${longNote}` && noteIds.at(-1) === longNote;
    for (const call of waits ? calls.slice(0, 1) : calls) {
      assert.equal(pageOfNote.get(call), index, `${call} is called on page ${index + 1}`);
    }
  }
}
