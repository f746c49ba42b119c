import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'node:test';
import { toJsonSchema } from '@valibot/to-json-schema';
import { glossarySchema } from '../../scripts/read/glossary/glossary-schema.ts';
import { designSchema } from '../../scripts/read/settings/design-schema.ts';
import { ignoreSchema } from '../../scripts/read/settings/ignore-schema.ts';
import { bookSchema, frontMatterSchema, pressSchema } from '../../scripts/read/settings/schemas.ts';

const FILES = {
  'tract.schema.json': { title: 'tract.yaml: the settings of a press', schema: pressSchema },
  'book.schema.json': { title: 'book.yaml: the facts of a book', schema: bookSchema },
  'design.schema.json': { title: 'templates/*/design.yaml: the settings of a design', schema: designSchema },
  'glossary.schema.json': { title: 'locales/glossary/*.yaml: names and terms', schema: glossarySchema },
  'tract-ignore.schema.json': { title: 'tract-ignore.yaml: what is not to be reported, and why', schema: ignoreSchema },
  'front-matter.schema.json': { title: 'The front matter of a text', schema: frontMatterSchema },
};

for (const [name, { title, schema }] of Object.entries(FILES)) {
  test(`docs/schemas/${name} is the code's own schema`, async () => {
    const path = join(import.meta.dirname, '..', '..', 'docs', 'schemas', name);
    // What JSON Schema can not say (a date that exists) is left to the check itself.
    const made = { title, ...toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' }) };
    const text = `${JSON.stringify(made, null, 2)}\n`;
    if (process.env.UPDATE) await writeFile(path, text);
    assert.equal(await readFile(path, 'utf8'), text, 'run the tests with UPDATE=1 to write it anew');
  });
}
