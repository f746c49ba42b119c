import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { createPrinter } from '../../scripts/support/browser/print.ts';
import { buildPress } from '../build-press.ts';
import { checkPress } from '../check-press.ts';
import { memoryHost } from '../memory-host.ts';
import { pageTexts } from './pdf/read-pdf.ts';

const printer = createPrinter();
after(() => printer.close());

const MARK = '<!-- tract-untranslated: en -->';

function press(policy?: string) {
  const files = {
    'tract.yaml': `name: Presse\n${policy ? `untranslated: ${policy}\n` : ''}`,
    'manuscript/bread/book.yaml': 'canonical: [en]\ndate: 2026-11-24\n',
    'manuscript/bread/fr.md': `---\ntitle: Le pain\n---\n\n## Fours\n\nIls sont « froids ».\n\n## Salt ${MARK}\n\nThere is "none"[^1]. ${MARK}\n\nNone at all. ${MARK}\n\n[^1]: Since *May*. ${MARK}\n`,
  };
  return { ...memoryHost(files), print: printer.print };
}

/** What each policy makes of the text, in the words of a French edition. */
const POLICIES = {
  mark: {
    notes: 2,
    colophon: /4 passages de cette édition ne sont pas encore traduits.*ils sont donnés en anglais et signalés\./,
  },
  'fall-back': { notes: 0, colophon: /4 passages de cette édition ne sont pas encore traduits.*ils sont donnés en anglais\./ },
};

test('an edition that is not translated throughout is refused, with its blocks named, unless the press says otherwise', async () => {
  for (const policy of [undefined, 'refuse']) {
    const found = (await checkPress(press(policy))).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      found.map(({ line, rule }) => `${line} ${rule}`),
      [9, 11, 13, 15].map((line) => `${line} translation:untranslated`),
    );
    assert.deepEqual(await buildPress(press(policy), ['html']), []);
  }
  for (const policy of Object.keys(POLICIES))
    assert.deepEqual(
      (await checkPress(press(policy))).filter(({ severity }) => severity === 'error'),
      [],
    );
});

for (const [policy, { notes, colophon }] of Object.entries(POLICIES)) {
  test(`${policy}: in HTML and EPUB each passage has its language, and the colophon says how many there are`, async () => {
    const artifacts = await buildPress(press(policy), ['html', 'epub']);
    const html = new TextDecoder().decode(artifacts.find(({ path }) => path.endsWith('.html'))?.bytes);
    const epub = artifacts.find(({ path }) => path.endsWith('.epub'))?.bytes as Uint8Array;
    const chapters = Object.entries(unzipSync(epub)).filter(([name]) => name.endsWith('.xhtml'));
    const xhtml = chapters.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
    for (const text of [html, xhtml]) {
      // Set as English is, not with the quotation marks of French.
      assert.match(text, /<p[^>]* lang="en"[^>]*>There is “none”/);
      assert.match(text, /<p[^>]* lang="en"[^>]*>(?:<[^>]*>)*None at all\./);
      assert.match(text, /<h2[^>]*><span[^>]* lang="en"[^>]*>Salt<\/span><\/h2>/);
      assert.match(text, colophon);
      assert.equal(text.match(/\[Pas encore traduit\]/g)?.length ?? 0, notes, 'one before the passages, one behind the note');
      assert.doesNotMatch(text, /tract-untranslated/);
    }
    const { messages } = await EpubCheck.validate(epub);
    assert.deepEqual(
      messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info'),
      [],
    );
  });

  test(`${policy}: in PDF too`, async () => {
    const [artifact] = await buildPress(press(policy), ['pdf']);
    const text = (await pageTexts(artifact?.bytes as Uint8Array)).join(' ').replace(/\s+/g, ' ');
    assert.match(text, /There is “none”/);
    assert.match(text, colophon);
    assert.equal(text.match(/\[Pas encore traduit\]/g)?.length ?? 0, notes);
  });
}
