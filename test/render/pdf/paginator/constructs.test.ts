import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Paper, parsePaper } from '../../../../scripts/model/press.ts';
import { measurePage } from '../../../../scripts/render/pdf/page-measure.ts';
import { paginate } from '../../../../scripts/render/pdf/paginator/paginate.ts';
import { createPrinter } from '../../../../scripts/support/browser/print.ts';
import { FIXTURE_TYPE } from '../../fixture-book.ts';
import { printingHost } from '../fixture.ts';
import { pageTexts, wholeWords } from '../read-pdf.ts';
import { countBook, type SetBook, setBook, type TestBook } from './set-book.ts';

const printer = createPrinter();
after(() => printer.close());

/** Set a book and hold it to what every book is held to: no page stands out, every id is on it once, the text is whole. */
async function set(book: TestBook, prints = false): Promise<SetBook> {
  const made = await setBook(book, printer, { prints });
  assert.deepEqual(made.pages.overfull, []);
  for (const [index, page] of made.set.entries()) assert.ok(page.over <= 1, `page ${index + 1} stands out by ${page.over} px`);
  const ids = made.set.flatMap((page) => page.ids);
  assert.equal(new Set(ids).size, ids.length, 'every id once');
  return made;
}

const words = (count: number, name = 'w') =>
  Array.from({ length: count }, (_, at) => `${name}${at} revo\u00ADlu\u00ADtion`).join(' ');
const paragraph = (count: number, name = 'w') => `<p>${words(count, name)}</p>`;
const call = (number: number) => `<a class="noteref" id="noteref-${number}" href="#note-${number}">${number}</a>`;
const pageWith = ({ set: pages }: SetBook, text: string) => pages.findIndex((page) => page.text.includes(text)) + 1;

test('prints the pages that it made, line for line', async () => {
  const book = { body: Array.from({ length: 12 }, (_, at) => paragraph(90, `p${at}x`)).join('\n') };
  const { pdf, set: pages } = await set(book, true);
  assert.equal(await countBook(book, printer), pages.length, 'as many as are counted');
  const printed = await pageTexts(pdf);
  assert.equal(printed.length, pages.length);
  const inOrder = (text: string) => wholeWords(text).filter((word) => /^p\d/.test(word));
  for (const [index, page] of pages.entries()) assert.deepEqual(inOrder(printed[index] as string), inOrder(page.text));
});

test('splits a paragraph without a second indent, fills its last line, keeps two lines on either side', async () => {
  const { set: pages } = await set({ body: paragraph(5, 'a') + paragraph(900, 'b'), lang: 'en' });
  assert.ok(pages.length > 3);
  assert.match(pages[0]?.html ?? '', /<p [^>]*class="continues filled"/);
  assert.match(pages[1]?.html ?? '', /<p [^>]*class="[^"]*continued/);
  for (const { html } of pages.slice(0, -1)) assert.doesNotMatch(html, /page-hyphen/, 'no page ends in a broken word');
  for (const { html } of pages)
    assert.doesNotMatch(html, /past-initial/, 'where there is no initial, no letter is drawn apart');
});

test('ends a page in a broken word when nothing else can be done, with a hyphen', async () => {
  const broken = `${'wwww\u00AD'.repeat(400)}`;
  const { set: pages, pdf } = await set({ body: `<p>${broken}</p>`, paper: 'a6' }, true);
  assert.match(pages[0]?.html ?? '', /page-hyphen/);
  assert.match((await pageTexts(pdf))[0] ?? '', /wwww-\s*1?\s*$/);
  assert.equal(pages.map(({ text }) => text).join(''), broken);
});

test('keeps a heading with two lines of what follows, and moves one that would be last', async () => {
  const chapter = (lines: number) =>
    `<section class="chapter">${'<p>One line.</p>'.repeat(lines)}<h3 id="after-${lines}">Heading</h3><p>One line.</p><p>One line.</p>${paragraph(60)}</section>`;
  const body = Array.from({ length: 16 }, (_, at) => chapter(20 + at)).join('');
  const { set: pages } = await set({ body: `<main>${body}</main>` });
  for (const { text, ids } of pages.filter(({ ids }) => ids.length > 0)) {
    const behind = text.split('Heading')[1] ?? '';
    assert.ok(behind.startsWith('One line.One line.'), `${ids[0]}: ${behind.slice(0, 30)}`);
  }
});

test('splits a note that is longer than what is left, over as many pages as it needs', async () => {
  const body = `${paragraph(60, 'a')}<p>Call${call(1)}</p>${Array.from({ length: 8 }, (_, at) => paragraph(70, `b${at}x`)).join('')}`;
  const { set: pages } = await set({ body, notes: { 'note-1': `<p>1 ${words(600, 'n')}</p>` } });
  const withNote = pages.flatMap(({ notes }, index) => (notes ? [index] : []));
  assert.ok(withNote.length >= 3, `on ${withNote.length} pages`);
  assert.equal(pages[withNote[0] as number]?.calls[0], '#note-1');
  assert.match(pages[1]?.html ?? '', /page-notes notes-continue/);
  assert.equal(pages.map(({ notes }) => notes).join(''), `1 ${words(600, 'n')}`);
  for (const index of withNote) assert.notEqual(pages[index]?.text.trim(), '', 'text stands above the note');
});

test('puts several notes of a last line, and two hundred of one paragraph, on the pages of their calls', async () => {
  const numbers = Array.from({ length: 200 }, (_, at) => at + 1);
  const notes = Object.fromEntries(numbers.map((number) => [`note-${number}`, `<p>${number} short</p>`]));
  const { set: pages } = await set({ body: `<p>${numbers.map((number) => `word${call(number)}`).join(' ')}</p>`, notes });
  for (const { calls, noteIds } of pages)
    assert.deepEqual(
      noteIds.map((id) => `#${id}`),
      calls,
    );
  assert.ok(pages.some(({ calls }) => calls.length > 20));
});

test('finds notes in headings, quotations, lists, tables, captions and other notes', async () => {
  const body = `<h3>Heading${call(1)}</h3><blockquote><p>Quoted${call(2)}</p></blockquote><ul><li>Item<ul><li>Inner${call(3)}</li></ul></li></ul>
    <table><thead><tr><th>Head${call(4)}</th></tr></thead><tbody><tr><td>Cell${call(5)}</td></tr></tbody></table>
    <figure><img src="picture/1" alt=""><figcaption>Caption${call(6)}</figcaption></figure>`;
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  const notes = Object.fromEntries(
    numbers.map((number) => [`note-${number}`, `<p>Note ${number}${number === 6 ? call(7) : ''}</p>`]),
  );
  const { set: pages } = await set({ body, notes: { ...notes, 'note-uncalled': '<p>† Never called</p>' } });
  assert.deepEqual(pages[0]?.noteIds, [...numbers.map((number) => `note-${number}`), 'note-uncalled']);
});

test('says the head of a table again, and keeps the widths of its columns', async () => {
  const rows = Array.from({ length: 90 }, (_, at) => `<tr><td>${1900 + at}</td><td>${words(1 + (at % 9), 't')}</td></tr>`);
  const table = `<table><thead><tr><th id="year">Year</th><th>What${call(1)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const { set: pages } = await set({ body: table, notes: { 'note-1': '<p>1 Of the head</p>' } });
  assert.ok(pages.length > 2);
  for (const { html } of pages.slice(1)) assert.match(html, /<thead aria-hidden="true">(?:(?!<\/thead>).)*Year/);
  assert.equal(pages.filter(({ noteIds }) => noteIds.length > 0).length, 1);
  assert.equal(new Set(pages.map(({ html }) => /<colgroup>.*?<\/colgroup>/.exec(html)?.[0])).size, 1);
  assert.deepEqual(
    pages.flatMap(({ text }) => text.match(/19\d\d/g) ?? []),
    Array.from({ length: 90 }, (_, at) => String(1900 + at)),
  );
});

test('cuts a row of a table that is taller than a page through its cells', async () => {
  const cells = [words(300, 'a'), `${paragraph(150, 'b')} ${paragraph(150, 'c')}`, 'short']
    .map((cell) => `<td>${cell}</td>`)
    .join('');
  const table = `<table><thead><tr><th>One</th><th>Two</th><th>Three </th></tr></thead><tbody><tr id="tall">${cells}</tr><tr><td>next</td><td></td><td></td></tr></tbody></table>`;
  const { set: pages } = await set({ body: table });
  assert.ok(pages.length > 1);
  for (const name of ['a', 'b', 'c']) {
    const found = pages.flatMap(({ text }) => text.match(new RegExp(`(?<![a-z])${name}\\d+`, 'g')) ?? []);
    assert.deepEqual(
      found,
      Array.from({ length: name === 'a' ? 300 : 150 }, (_, at) => `${name}${at}`),
    );
  }
});

test('fits a table of thirty columns, a word wider than the page and a picture taller than it', async () => {
  const row = (name: string) => `<tr>${Array.from({ length: 30 }, (_, at) => `<${name}>column${at}</${name}>`).join('')}</tr>`;
  const svg = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="3000"><rect width="300" height="3000"/></svg>',
  );
  const body = `<table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table><h3>${'y'.repeat(200)}</h3><p>${'x'.repeat(400)}</p>
    <figure><img src="picture/1" alt="Tall"><figcaption>${words(20, 'caption')}</figcaption></figure>`;
  const made = await set({ body, files: new Map([['picture/1', { bytes: svg, mediaType: 'image/svg+xml' }]]) });
  assert.equal(pageWith(made, 'caption0'), pageWith(made, 'caption19'));
  assert.equal(made.set[pageWith(made, 'caption0') - 1]?.html.includes('<img'), true, 'picture and caption stand together');
});

test('says which table is too wide to be legible', async () => {
  const table = (columns: number, name: string) =>
    `<table><tr>${Array.from({ length: columns }, (_, at) => `<td>${name}${at}</td>`).join('')}</tr></table>`;
  const { pages } = await set({ body: table(5, 'five') + table(30, 'thirty') });
  assert.deepEqual(
    pages.crowded.map(({ page, text }) => [page, text.slice(0, 15)]),
    [[1, 'thirty0 thirty1']],
  );
});

test('says what stands out of its page, and where', async () => {
  const made = await setBook(
    { body: `${paragraph(400)}<p style="white-space: nowrap">Here ${'wide '.repeat(40)}</p>` },
    printer,
  );
  const [fault, ...others] = made.pages.overfull;
  assert.deepEqual(others, []);
  assert.equal(fault?.page, pageWith(made, 'Here'));
  assert.match(fault?.text ?? '', /^wide wide/);
});

test('keeps the stripes of a table and of a list', async () => {
  const rows = (name: string, tag: string) =>
    Array.from({ length: 150 }, (_, at) => `<${name} id="${name}-${at}">${tag.replace('@', `text ${at}`)}</${name}>`).join('');
  const { set: pages } = await set({
    body: `<table><tbody>${rows('tr', '<td>@</td>')}</tbody></table><ul>${rows('li', `@ ${words(20)}`)}</ul>`,
    css: ':is(tr, li):nth-child(even) { --stripe: 1 }',
    inspect: 'tr, li',
  });
  const stripes = pages.flatMap(({ inspected }) => inspected);
  assert.ok(stripes.length >= 300);
  for (const { id, stripe } of stripes) assert.equal(stripe, Number(id.split('-')[1]) % 2 === 1 ? '1' : '', id);
});

test('parts no rows that a cell holds together', async () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    at % 3 === 0
      ? `<tr><td rowspan="3" id="group-${at}">group</td><td>first ${at}</td></tr>`
      : `<tr><td>${at % 3 === 1 ? 'second' : 'third'}</td></tr>`,
  );
  const { set: pages } = await set({ body: `<table>${rows.slice(0, 39).join('')}</table>` });
  assert.ok(pages.length > 1);
  for (const { text } of pages) assert.match(text, /^groupfirst.*third$/s);
});

test('puts the notes that are called in columns on their pages', async () => {
  const numbers = Array.from({ length: 90 }, (_, at) => at + 1);
  const body = `<ul class="index-columns">${numbers.map((number) => `<li>item ${number}${call(number)} ${words(4)}</li>`).join('')}</ul>`;
  const notes = Object.fromEntries(numbers.map((number) => [`note-${number}`, `<p>${number} short</p>`]));
  const { set: pages } = await set({ body, notes });
  assert.ok(pages.length > 1);
  for (const { calls, noteIds, html } of pages) {
    assert.deepEqual(
      noteIds.map((id) => `#${id}`),
      calls,
    );
    assert.equal(html.match(/page-column/g)?.length, 2);
  }
});

test('gives up a line rather than break a word of a note at the foot of a page', async () => {
  const note = (number: number) =>
    `<p>${number} ${Array.from({ length: 250 }, (_, at) => `x${at} ${'long\u00ADer\u00AD'.repeat(4)}`).join(' ')}</p>`;
  const body = Array.from({ length: 6 }, (_, at) => `${paragraph(120, `p${at}x`)}<p>Call${call(at + 1)}</p>`).join('');
  const { set: pages } = await set({
    body,
    notes: Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`note-${at + 1}`, note(at + 1)])),
  });
  const split = pages.filter(({ html }) => /<p class="[^"]*continues/.test(html.split('page-notes')[1] ?? ''));
  assert.ok(split.length > 3, 'notes are split');
  for (const { html } of split) assert.doesNotMatch(html.split('page-notes')[1] ?? '', /page-hyphen/);
});

test('counts on in a list that is split, and gives the rest of an item no number', async () => {
  const items = Array.from({ length: 30 }, (_, at) => `<li>${words(at === 9 ? 400 : 20, `i${at}x`)}</li>`).join('');
  const { set: pages } = await set({ body: `<ol start="5">${items}</ol>` });
  for (const { html, text } of pages.slice(1)) {
    const first = Number(/(?:^|[^\w])i(\d+)x/.exec(text)?.[1]);
    assert.equal(Number(/<ol[^>]* start="(\d+)"/.exec(html)?.[1]), first + 5);
  }
});

test('lets a quotation with borders go on, and never parts it from its source', async () => {
  const made = await set({
    body: `<aside class="aside">${paragraph(250, 'a')}${paragraph(250, 'b')}</aside><blockquote>${paragraph(700, 'q')}<p class="attribution">— Someone</p></blockquote>`,
  });
  const at = pageWith(made, '— Someone');
  assert.match(made.set[at - 1]?.text ?? '', /q699/);
  assert.match(made.set[0]?.html ?? '', /<aside class="[^"]*continues/);
});

test('keeps the lines beside a large initial together', async () => {
  const chapter = (lines: number) =>
    `<section class="chapter">${'<p>One line.</p>'.repeat(lines)}<p class="initial">${words(60, 'd')}</p></section>`;
  const { set: pages } = await set({
    body: `<main>${Array.from({ length: 6 }, (_, at) => chapter(29 + at)).join('')}</main>`,
    css: '.initial { text-indent: 0 } .initial::first-letter { initial-letter: 3; }',
  });
  const split = pages.flatMap(({ html, text }, at) => (/initial[^"]* continues/.test(html) ? [{ at, text }] : []));
  assert.ok(split.length > 1);
  for (const { at, text } of split) {
    assert.ok((text.split('One line.').at(-1)?.length ?? 0) > 120, `page ${at + 1}`);
    assert.match(pages[at + 1]?.html ?? '', /class="initial [^"]*past-initial/, 'the rest has no initial');
  }
});

test('begins the text on a right-hand page after a real blank one, and numbers what comes before in roman', async () => {
  const body = `<section class="title-page"><h1 class="title">A Book</h1></section><main><section class="chapter"><h2 id="c1">One</h2>${paragraph(900)}</section>
    <section class="chapter" style="break-before: verso"><h2 id="c2">Two</h2><p>End.</p></section></main>`;
  const nav =
    '<nav class="contents"><ol class="contents-list"><li><a href="#c1">One</a><span class="page-number">00</span></li><li><a href="#c2">Two</a><span class="page-number">00</span></li></ol></nav>';
  const plain = await set({ body });
  assert.deepEqual(
    plain.pages.pages.slice(0, 3).map(({ blank }) => blank),
    [false, true, false],
  );
  assert.equal(plain.pages.pageOf.c1, 3);
  assert.equal((plain.pages.pageOf.c2 as number) % 2, 0);
  const roman = await set({ body: body.replace('<main>', `${nav}<main>`), numbering: 'roman-front' });
  assert.deepEqual(
    roman.pages.pages.slice(0, 4).map(({ label, folio }) => [label, folio]),
    [
      ['i', ''],
      ['ii', 'ii'],
      ['1', '1'],
      ['2', '2'],
    ],
  );
  assert.match(roman.set[1]?.text ?? '', new RegExp(`One1Two${(roman.pages.pageOf.c2 as number) - 2}`));
});

test('sets heads: the book on the left, the chapter on the right, none where one opens', async () => {
  const body = `<main>${['One', 'Two'].map((name) => `<section class="chapter"><h2>${name}${name === 'One' ? call(1) : ''}</h2>${paragraph(900)}</section>`).join('')}</main>`;
  const { pages } = await set({ body, notes: { 'note-1': '<p>1</p>' } });
  const heads = pages.pages.map(({ head, opening }) => (opening ? 'opening' : head));
  assert.deepEqual(heads.slice(0, 3), ['opening', 'A Book', 'One']);
  assert.equal(heads.at(-1), pages.pages.length % 2 === 0 ? 'A Book' : 'Two');
});

test('cuts a head that is wider than its line after a word', async () => {
  const long = 'The Seven Answers, Which Nobody Gave to Whoever Asked, on Bread, Peace, Land and the Price of Tea';
  const body = `<main><section class="chapter"><h2 id="c">${'x'.repeat(5000)}</h2>${paragraph(700)}</section></main>`;
  const { pages, pdf } = await set({ title: long, body }, true);
  const heads = (await pageTexts(pdf)).map((text) => text.split('\n').find((line) => line.endsWith('…')) ?? '');
  assert.equal(pages.pages[1]?.head, long);
  const kept = heads[1]?.slice(0, -1) ?? '';
  assert.ok(kept.length > 40 && long.startsWith(kept) && /^[ ,]/.test(long.slice(kept.length)), heads[1]);
  assert.match(heads[2] ?? '', /^x+…$/, 'a word alone is cut within');
});

test('ends facing pages of text on the same line', async () => {
  const body = Array.from({ length: 40 }, (_, at) => paragraph(31 + ((at * 7) % 43), `p${at}x`)).join('');
  const { set: pages } = await set({ body });
  const depths = pages.map(({ depth }) => Math.round(depth));
  const spreads = depths
    .slice(1, -1)
    .flatMap((depth, at) => (at % 2 === 0 && at + 2 < depths.length - 1 ? [[depth, depths[at + 2]]] : []));
  assert.ok(spreads.length >= 2);
  for (const [verso, recto] of spreads)
    assert.ok(Math.abs((verso as number) - (recto as number)) <= 1, `${verso} and ${recto}`);
});

test('sets what is in columns in columns, page after page, and what is written late', async () => {
  const entries = (count: number) =>
    Array.from({ length: count }, (_, at) => `<li class="index-entry">name${at}, ${at}</li>`).join('');
  const body = `<main><section class="chapter"><h2 id="c1">One</h2>${paragraph(700)}</section></main><section class="late name-index"></section><section class="colophon"><p id="end">End</p></section>`;
  const book: TestBook = {
    body,
    late: (labels) =>
      `<h2 id="index">Index ${labels.get('c1')}</h2><div class="index-columns"><section class="index-group"><ul class="index-list">${entries(220)}</ul></section></div>`,
  };
  const made = await set(book);
  assert.equal(await countBook(book, printer), made.set.length);
  const found = made.set.flatMap(({ text }) => text.match(/name\d+/g) ?? []);
  assert.deepEqual(
    found,
    Array.from({ length: 220 }, (_, at) => `name${at}`),
  );
  const first = (made.pages.pageOf.index as number) - 1;
  assert.match(made.set[first]?.text ?? '', /Index 1/);
  assert.ok((made.pages.pageOf.end as number) > first + 2);
  assert.equal(made.pages.pages[first + (first % 2 === 0 ? 2 : 1)]?.head, 'Index 1', 'the head of the next right-hand page');
  for (const { html } of made.set.slice(first, (made.pages.pageOf.end as number) - 1))
    assert.equal(html.match(/page-column/g)?.length, 2);
});

test('binds a book that is read from right to left on the right', async () => {
  const { pages, set: made } = await set({
    body: `<p>${'שלום לכל העולם כולו '.repeat(300)}</p>`,
    direction: 'rtl',
    lang: 'he',
  });
  assert.deepEqual(
    pages.pages.slice(0, 2).map(({ side, onRight }) => [side, onRight]),
    [
      ['recto', false],
      ['verso', true],
    ],
  );
  assert.equal(made.map(({ text }) => text).join(''), 'שלום לכל העולם כולו '.repeat(300));
});

test('keeps emphasis, links and language across a cut', async () => {
  const { set: pages } = await set({ body: `<p><a href="#x"><em lang="fr">${words(700)}</em></a></p>` });
  for (const { html } of pages) assert.match(html, /<a href="#x"[^>]*><em lang="fr"/);
});

test('keeps the notes of a text that has nothing else', async () => {
  const { set: pages } = await set({ body: '<main></main>', notes: { 'note-uncalled': '<p>† Never called</p>' } });
  assert.deepEqual(
    pages.map(({ noteIds }) => noteIds),
    [['note-uncalled']],
  );
});

test('takes an empty chapter, a text of nothing, and code longer than a page', async () => {
  const { set: pages } = await set({
    body: '<main><section class="chapter" id="empty"></section><section class="chapter"><h2>Two</h2></section></main>',
  });
  assert.deepEqual(
    pages.flatMap(({ ids }) => ids),
    ['empty'],
  );
  await set({ body: '<main></main>' });
  const code = Array.from({ length: 150 }, (_, at) => `line ${at}${at % 5 === 0 ? '\n' : ''}`).join('\n');
  const made = await set({ body: `<pre><code>${code}</code></pre>` });
  assert.equal(made.set.map(({ text }) => text).join(''), code);
});

test('says clearly that margins leave no room', async () => {
  const measure = measurePage(parsePaper('a6') as Paper, {
    page: { marginTopMm: 60, marginBottomMm: 80, marginInnerMm: 70, marginOuterMm: 70 },
    type: FIXTURE_TYPE,
  });
  const book = { html: '', files: new Map(), title: '', direction: 'ltr', numbering: 'through' } as const;
  await assert.rejects(paginate(book, measure, printingHost(printer.print)), {
    name: 'SurroundingsError',
    message: /^A paper of 105 × 148 mm has no room for text/,
  });
});

test('runs no code of a text', async () => {
  const { set: pages } = await set({
    body: '<p id="p">Text</p><script>document.getElementById("p").textContent = "changed"</script><img src="x" alt="" onerror="document.title=1">',
  });
  assert.match(pages[0]?.text ?? '', /^Text/);
});
