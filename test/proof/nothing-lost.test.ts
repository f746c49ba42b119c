import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { buildPamphlet, FORMATS, type ProvedFormat, readSource } from './build-pamphlet.ts';
import { notePlaces, printedNumbers } from './editions/take-pdf.ts';
import { faultsOf } from './faults-of.ts';
import { EPUB_MUTATIONS } from './mutations/epub.ts';
import { HTML_MUTATIONS } from './mutations/html.ts';
import type { Mutation } from './mutations/mutation.ts';
import { PDF_MUTATIONS } from './mutations/pdf.ts';
import { readManuscript } from './reference/read-manuscript.ts';
import type { TextParts } from './text-parts.ts';

const LANGUAGES = ['en', 'fr'] as const;

const MUTATIONS: Readonly<Record<ProvedFormat, readonly Mutation[]>> = {
  html: HTML_MUTATIONS,
  epub: EPUB_MUTATIONS,
  pdf: PDF_MUTATIONS,
};

describe('nothing of the first pamphlet is lost', () => {
  let built: Awaited<ReturnType<typeof buildPamphlet>>;
  const manuscripts = new Map<string, TextParts>();

  before(async () => {
    built = await buildPamphlet();
    for (const lang of LANGUAGES) manuscripts.set(lang, readManuscript(await readSource(lang)));
  });
  after(() => built.remove());

  const manuscript = (lang: string) => manuscripts.get(lang) as TextParts;

  for (const lang of LANGUAGES) {
    test(`the reference has the text and the notes in ${lang}`, async () => {
      const { title, flow, notes } = manuscript(lang);
      const [source] = await readSource(lang);
      // A reference that reads too little would prove too little: it holds nearly all that the file does.
      const letters = source?.text.match(/\p{L}/gu)?.length ?? 0;
      const read = [title, flow, ...notes.map(({ signs }) => signs)].flat().filter(({ text }) => /^\p{L}$/u.test(text)).length;
      assert(read > letters * 0.9 && read < letters, `${read} of ${letters} letters`);
      assert.equal(notes.length, source?.text.match(/^\[\^[^\]]+\]:/gm)?.length);
      assert(notes.every(({ signs }) => signs.length > 0));
    });
    for (const format of FORMATS) {
      test(`${format} in ${lang}`, async () => {
        assert.deepEqual(await faultsOf(manuscript(lang), await built.edition(lang, format), format), []);
      });
    }
    test(`each note of the pdf in ${lang} begins on the page of its call`, async () => {
      const pages = await notePlaces(await built.edition(lang, 'pdf'));
      for (const { calls, notes } of pages) assert.deepEqual(notes, calls);
      assert.equal(pages.flatMap(({ notes }) => notes).length, manuscript(lang).notes.length);
    });
    test(`the numbers in contents and index of the pdf in ${lang} are those of its destinations`, async () => {
      const { contents, index } = await printedNumbers(await built.edition(lang, 'pdf'));
      assert.equal(contents.length, 17);
      assert(index.length > 50);
      for (const { printed, leadsTo, page } of [...contents, ...index]) assert.equal(printed, page, leadsTo);
    });
  }

  for (const format of FORMATS) {
    test(`the proof tells ${format} in another language apart`, async () => {
      assert.notDeepEqual(await faultsOf(manuscript('fr'), await built.edition('en', format), format), []);
    });
    for (const { name, says, mutate } of MUTATIONS[format]) {
      test(`the proof finds ${name} in ${format}`, async () => {
        const edition = await built.edition('fr', format);
        const mutant = await mutate(edition);
        const faults = await faultsOf(manuscript('fr'), mutant, format);
        assert(
          faults.some((fault) => says.test(fault)),
          `${faults.length === 0 ? 'found nothing' : faults.join('\n')}\nand not ${says}`,
        );
      });
    }
  }
});
