import assert from 'node:assert/strict';
import type { Edition } from '../scripts/model/edition.ts';
import type { Host } from '../scripts/model/host.ts';
import { language } from '../scripts/model/language.ts';
import type { Format } from '../scripts/model/press.ts';
import { check } from '../scripts/pipeline.ts';
import { readDesign } from '../scripts/read/read-design.ts';
import { stringLoader } from '../scripts/support/load-strings.ts';
import { prepareEdition } from '../scripts/transform/prepare-edition.ts';

/** Make the editions of a press, in the form of the web or another, in English words, also of texts that the rules find fault with. */
export async function editionsOf(host: Host, format: Format = 'html'): Promise<readonly Edition[]> {
  const strings = stringLoader(host);
  const report = () => {};
  const { books, texts } = await check([], { host, report, strings });
  const { design } = await readDesign(host, 'classic', report);
  const { t } = await strings(language('en'));
  assert(design);
  return books.flatMap((book) => book.manuscripts.map((one) => prepareEdition(book, one, format, { design, t, texts })));
}
