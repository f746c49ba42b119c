import assert from 'node:assert/strict';
import type { Book } from '../../../scripts/model/book.ts';
import { language } from '../../../scripts/model/language.ts';
import { reporter } from '../../../scripts/model/report.ts';
import { accept } from '../../../scripts/pipeline/sync.ts';
import { check } from '../../../scripts/pipeline.ts';
import { stringLoader } from '../../../scripts/support/load-strings.ts';
import { statesOf } from '../../../scripts/text/sync/states-of.ts';
import { pressOf } from '../../check-press.ts';
import { memoryHost } from '../../memory-host.ts';

export type Texts = Readonly<Record<string, string>>;

/** Read the book that texts make, by language; `book.yaml` and `sync.lock.yaml` may stand among them. */
export async function readTexts(texts: Texts): Promise<Book> {
  const files = Object.entries(texts).map(([name, text]) =>
    name.includes('.') ? [name, text] : [`${name}.md`, `---\ntitle: Title in ${name}\n---\n\n${text}\n`],
  );
  const host = memoryHost(pressOf(Object.fromEntries(files)));
  const strings = stringLoader(host);
  const { t } = await strings(language('en'));
  const { books } = await check([], { host, strings, report: reporter(t) });
  assert(books[0]);
  return books[0];
}

/** Accept blocks of texts, all when none is named, and give the texts with their lock. */
export async function acceptTexts(texts: Texts, ids: readonly string[] = [], together = false): Promise<Texts> {
  const request = { languages: [], ids, together, by: 'Anna', on: '2026-11-25' };
  const { lock } = accept(await readTexts(texts), request);
  return { ...texts, 'sync.lock.yaml': lock };
}

/** Tell what is behind: `fr stale ovens/p1`. */
export async function behindIn(texts: Texts): Promise<readonly string[]> {
  const states = statesOf(await readTexts(texts));
  return states.filter(({ state }) => state !== 'current').map(({ lang, state, id }) => `${lang} ${state} ${id}`);
}
