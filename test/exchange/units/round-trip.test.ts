import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Part, Unit } from '../../../scripts/model/unit.ts';
import { parseTree } from '../../../scripts/read/markdown/parse-text.ts';
import { OWN_ROOT } from '../../../scripts/support/host.ts';
import { outlineOf } from '../../../scripts/text/units/merge/outline-of.ts';
import { skeletonOf } from '../../../scripts/text/units/skeleton.ts';
import { diskHost } from '../../disk-host.ts';
import { COMMONMARK } from '../../spec/commonmark-examples.ts';
import { bookOf, exported, FORMS, imported, type TwoTexts, titled, twoTexts } from './two-texts.ts';

/** What a text says, block by block, without its front matter. */
function outline(text: string): readonly string[] {
  const tree = parseTree(text);
  assert(tree);
  return outlineOf(tree, text).flatMap(({ node, says }) => (node.type === 'yaml' ? [] : [says]));
}

const PAIRS = [
  ['en', 'fr'],
  ['fr', 'en'],
] as const;

for (const form of FORMS) {
  for (const [source, target] of PAIRS) {
    test(`the pamphlet goes out as ${form} (${source} to ${target}) and comes back unchanged`, async () => {
      const texts = await twoTexts(diskHost(OWN_ROOT), 'a-hundred-years-after', { source, target });
      const { files, says, faults } = await imported(texts, await exported(texts, form, current));
      assert.deepEqual([files, faults], [{}, []]);
      assert.deepEqual(
        says.filter((line) => !line.endsWith(' same')),
        [],
      );
      assert(says.length > 80);
    });

    test(`every block of the pamphlet (${source}) can be written into the other text from ${form}`, async () => {
      const texts = await twoTexts(diskHost(OWN_ROOT), 'a-hundred-years-after', { source, target });
      const file = await exported(texts, form, (unit) => ({
        ...current(unit),
        target: isOneToOne(unit) ? unit.source : unit.target,
      }));
      const { says, faults, files } = await imported(texts, file);
      assert.deepEqual(faults, []);
      assert.deepEqual(
        says.filter((line) => !/ (?:written|same)$/.test(line)),
        [],
      );
      const [written = ''] = Object.values(files);
      const ours = new Set(outline(String(texts.source.chapters[0]?.file)));
      assert.deepEqual(
        outline(written).filter((line) => /^(?:paragraph|heading)/.test(line) && !ours.has(line)),
        [],
      );
    });
  }
}

/** A memory holds what was read together alone. */
function current<T extends object>(unit: T): T & { state: 'current' } {
  return { ...unit, state: 'current' };
}

/** Blocks that are parted in other ways in the two texts have other numbers of paragraphs. */
function isOneToOne({ source, target }: Unit): boolean {
  const breaks = (parts: readonly Part[]) => parts.filter((part) => part.type !== 'text' && part.kind === 'paragraph').length;
  return breaks(source) === breaks(target);
}

/**
 * What is refused: on one line, a tag of raw HTML that is the address of a link there; a heading in one paragraph with a definition, which
 * would take in the line before it.
 */
const REFUSED = ['opening/p1 refused invented', 'opening+1/h refused structure'];

for (const form of ['po', 'xliff'] as const) {
  test(`every block of the CommonMark examples can be written over a skeleton, and where nothing is, from ${form}`, async () => {
    let count = 0;
    for (const { name, markdown } of COMMONMARK) {
      const wanted = outline(titled('Bread', markdown)).filter(isTranslated);
      const english = await bookOf(titled('Bread', markdown), titled('Le pain', ''));
      // As a translator would who has one word for everything: the codes stay.
      const file = (texts: TwoTexts) => exported(texts, form, (unit) => ({ ...unit, target: unit.source }));
      const [skeleton] = skeletonOf(english.source, 'fr', parseTree);
      for (const texts of [english, await bookOf(titled('Bread', markdown), String(skeleton?.text))]) {
        const { says, faults, files } = await imported(texts, await file(texts));
        const refused = says.filter((line) => line.includes(' refused'));
        assert.deepEqual(faults, [], name);
        if (refused.length > 0) assert(REFUSED.includes(refused.join()), `${name}: ${refused}`);
        const written = files['manuscript/x/fr.md'];
        if (written === undefined || refused.length > 0) continue;
        assert.deepEqual(outline(written).filter(isTranslated), wanted, name);
        assert.doesNotMatch(written, /tract-untranslated/, name);
        count += says.length;
      }
    }
    assert(count > 1500, String(count));
  });
}

/** Code, raw HTML and definitions are no work for a translator, nor is what has no words. */
function isTranslated(says: string): boolean {
  return (
    /^(?:paragraph|heading|tableCell)/.test(says) && !/ \[(?:\["alone (?:link|image|html):(?:[^"\\]|\\.)*"\])?\]$/.test(says)
  );
}
