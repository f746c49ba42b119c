import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Book } from '../../../scripts/model/book.ts';
import { check } from '../../../scripts/pipeline.ts';
import { OWN_ROOT } from '../../../scripts/support/host.ts';
import { stringLoader } from '../../../scripts/support/load-strings.ts';
import { flowsOf } from '../../../scripts/text/flow.ts';
import { compileNames } from '../../../scripts/text/names/compile-names.ts';
import type { Mention } from '../../../scripts/text/names/mention.ts';
import { diskHost } from '../../disk-host.ts';

const host = diskHost(OWN_ROOT);
const { books } = await check(['a-hundred-years-after'], { host, strings: stringLoader(host), report: () => {} });
const { glossary, manuscripts } = books[0] as Book;

/** Words with a capital that are no names: days and months, peoples and languages, forms of address, centuries. */
const ORDINARY = {
  en: `Revolution Russian Prussian European English French American January March July August September November December Left Leon
    Trotsko- Stalinoid Saint Holy Spirit Jesuits Communists`.split(/\s+/),
  fr: 'Révolution XIXe XXIe État Léon Saint-Esprit'.split(' '),
};

for (const [tag, ordinary] of Object.entries(ORDINARY)) {
  test(`every name of the pamphlet (${tag}) is in the glossary, in a form that is accepted or stands as it is`, () => {
    const manuscript = manuscripts.find(({ language }) => language.tag === tag);
    assert(manuscript);
    const find = compileNames(glossary, manuscript.language, manuscript.inflection);
    const strange = new Set<string>();
    const refused: string[] = [];
    let count = 0;
    for (const flow of manuscript.chapters.flatMap(({ tree }) => flowsOf(tree))) {
      const mentions = find(flow);
      count += mentions.length;
      for (const mention of mentions) if (!isAccepted(mention)) refused.push(mention.written);
      for (const [word] of without(flow.text, mentions).matchAll(NAMELIKE)) strange.add(word);
    }
    assert(count > 250, `only ${count} mentions`);
    assert.deepEqual(refused, []);
    assert.deepEqual([...strange].sort(), [...ordinary].sort());
  });
}

test('every term that the pamphlet names is named in both languages, and has forms in both', () => {
  const named = manuscripts.map(({ language, inflection, chapters }) => {
    const find = compileNames(glossary, language, inflection);
    return new Set(chapters.flatMap(({ tree }) => flowsOf(tree).flatMap((flow) => find(flow).map(({ term }) => term.id))));
  });
  assert.deepEqual([...(named[0] ?? [])].sort(), [...(named[1] ?? [])].sort());
  for (const { id, locales } of glossary.terms) assert.deepEqual(Object.keys(locales), ['en', 'fr'], id);
});

/** Persons can be sorted by their family name, and what a person or thing is can be told in both languages. */
test('persons, organisations and events have what an index and a tooltip need', () => {
  for (const { id, type, roles, locales } of glossary.terms) {
    if (type === 'person') for (const { sort } of Object.values(locales)) assert(sort, id);
    if (['person', 'organisation', 'event'].includes(type)) assert.deepEqual(Object.keys(roles), ['en', 'fr'], id);
  }
});

function isAccepted({ status, protection, caseDiffers }: Mention): boolean {
  return protection !== undefined || (!caseDiffers && status !== 'forbidden' && status !== 'foreign');
}

function without(text: string, mentions: readonly Mention[]): string {
  const characters = text.split('');
  for (const { start, end } of mentions) characters.fill('·', start, end);
  return characters.join('');
}

/** A word with a capital that begins no sentence, line, title or quotation. */
const NAMELIKE = /(?<![.!?…“«>:\n]\s|^|\n|[“«—] ?)\p{Lu}[\p{L}’-]+/gu;
