import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROLES } from '../scripts/model/contributor.ts';
import { SurroundingsError } from '../scripts/model/host.ts';
import { language } from '../scripts/model/language.ts';
import { REQUIREMENTS } from '../scripts/model/preflight.ts';
import { RULES } from '../scripts/model/rule.ts';
import { FAULTS } from '../scripts/render/pdf/post/conformance/fault.ts';
import { OWN_ROOT } from '../scripts/support/host.ts';
import { createTranslate, type StringTree } from '../scripts/support/strings.ts';

const FORMS = /_(?:zero|one|two|few|many|other)$/;
const locales = new Map<string, ReadonlyMap<string, string>>();
for (const entry of await readdir(join(OWN_ROOT, 'locales'), { withFileTypes: true })) {
  if (!entry.isDirectory() || entry.name === 'glossary') continue;
  // A language may have its typography alone.
  const text = await readFile(join(OWN_ROOT, 'locales', entry.name, 'interface.json'), 'utf8').catch(() => undefined);
  if (text === undefined) continue;
  locales.set(entry.name, new Map(flat(JSON.parse(text))));
}
const english = locales.get('en') as ReadonlyMap<string, string>;
const plurals = new Set([...english.keys()].filter((key) => FORMS.test(key)).map(stem));

function flat(tree: StringTree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as [string, string]] : flat(value, `${above}${key}.`),
  );
}

function stem(key: string): string {
  return key.replace(FORMS, '');
}

function valuesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => String(name)))].sort();
}

test('there are English and other strings', () => {
  assert(locales.size > 1 && plurals.size > 0);
});

for (const [tag, strings] of locales) {
  test(`${tag} has the keys of English, and the plural forms of its own`, () => {
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const wanted = [...english.keys()].filter((key) => !plurals.has(stem(key)));
    for (const key of plurals) wanted.push(...forms.map((form) => `${key}_${form}`));
    assert.deepEqual([...strings.keys()].sort(), wanted.sort());
  });

  test(`${tag} has a text for every key, with the values of English`, () => {
    for (const [key, text] of strings) {
      assert.notEqual(text.trim(), '', key);
      assert.deepEqual(valuesOf(text), valuesOf(english.get(key) ?? (english.get(`${stem(key)}_other`) as string)), key);
    }
  });
}

/** Keys that the code puts together, each with the parts that it may fill in. */
const PUT_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'role.': ROLES,
  'pdf.faults.': Object.keys(FAULTS),
  'cli.doctor.': ['named', 'system', 'bundled'],
  'cli.status.': ['stale', 'missing', 'extra', 'unread'],
  'cli.status.count.': ['stale', 'missing', 'extra', 'unread'],
  'cli.fix.': ['file', 'place', 'structure'],
  'press.section.': ['boxes', 'fonts', 'images', 'inks', 'management', 'requirements'],
  'press.inkName.': ['Cyan', 'Magenta', 'Yellow', 'Black'],
  'press.status.': ['met', 'unmet', 'unchecked'],
  'press.requirement.': REQUIREMENTS,
  'press.why.': ['condition', 'glyphWidths'],
  'cli.discover.evidence.': ['case', 'diacritics', 'transliteration', 'swap', 'letter', 'company'],
};

test('every key that the code asks for exists, and none is there for nothing', async () => {
  const used = new Set<string>();
  const dynamic = new Set<string>();
  const words = new Set<string>(['message', 'remedy']);
  for (const entry of await readdir(join(OWN_ROOT, 'scripts'), { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const code = await readFile(join(entry.parentPath, entry.name), 'utf8');
    // A key is a literal with a dot that begins with the name of a top-level object: so a key that is chosen by a condition is found too.
    for (const [, key = '', top = '', end = ''] of code.matchAll(/'(([a-z][\w-]*)(?:\.[\w-]+)*\.([\w-]+))'/g))
      if (TOPS.has(top) && (english.has(key) || !FILE_ENDINGS.has(end))) used.add(key);
    for (const [, shade] of code.matchAll(/'([\w-]+)'/g)) words.add(String(shade));
    for (const [, start] of code.matchAll(/\b(?:t\(|phrase: )`([^`$]*)\$\{/g)) dynamic.add(String(start));
  }
  const stems = new Set([...english.keys()].map(stem));
  // A rule has a message and a remedy, and may have shades that the code names.
  for (const rule of Object.keys(RULES)) {
    const start = `rules.${rule.replace(':', '.')}.`;
    for (const word of words) if (stems.has(start + word)) used.add(start + word);
    assert(stems.has(`${start}message`) && stems.has(`${start}remedy`), rule);
  }
  // Each command has a description.
  for (const command of await readdir(join(OWN_ROOT, 'scripts', 'commands'))) {
    const key = `cli.${command.replace(/\.ts$/, '')}.description`;
    if (english.has(key)) used.add(key);
  }
  assert.deepEqual([...dynamic].sort(), ['cli.', 'rules.', ...Object.keys(PUT_TOGETHER)].sort());
  for (const [start, ends] of Object.entries(PUT_TOGETHER)) for (const end of ends) used.add(start + end);
  assert.deepEqual([...used].sort(), [...stems].sort());
});

const FILE_ENDINGS = new Set(['css', 'html', 'xhtml', 'json', 'yaml', 'svg', 'opf', 'ncx', 'pdf', 'ttf']);

const TOPS = new Set([...english.keys()].map((key) => key.split('.')[0]));

test('a missing key or value is thrown', async () => {
  const t = await createTranslate(language('en'), [{ a: 'A {{b}}', list: '{{all, list}}' }]);
  assert.equal(t('a', { b: 'B' }), 'A B');
  assert.equal(t('list', { all: ['x', 'y', 'z'] }), 'x, y, and z');
  assert.equal(t('a', { b: '{{c}} $t(a) <b>' }), 'A {{c}} $t(a) <b>');
  assert.throws(() => t('z'), SurroundingsError);
  assert.throws(() => t('a'), SurroundingsError);
});
