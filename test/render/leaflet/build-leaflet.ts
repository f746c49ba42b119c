import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { panelsOf } from '../../../scripts/impose/leaflet-sheets.ts';
import { type Layout, layOut } from '../../../scripts/impose/plan/lay-out.ts';
import type { Scheme } from '../../../scripts/impose/plan/recipe.ts';
import type { Host } from '../../../scripts/model/host.ts';
import { language } from '../../../scripts/model/language.ts';
import type { LeafletScheme } from '../../../scripts/model/leaflet.ts';
import { type Paper, parsePaper } from '../../../scripts/model/press.ts';
import { reporter } from '../../../scripts/model/report.ts';
import { builder, check, plan } from '../../../scripts/pipeline.ts';
import { stringLoader } from '../../../scripts/support/load-strings.ts';
import { readLayout } from '../../impose/folding/read-layout.ts';
import { optionsOf } from '../../impose/layout-of.ts';
import { type PrintedText, textsByPage } from '../../impose/sheet-texts.ts';
import { memoryHost } from '../../memory-host.ts';

export interface LeafletWish {
  readonly scheme: LeafletScheme;
  /** What stands between the fences, in Markdown. */
  readonly text: string;
  readonly lang?: string;
  readonly url?: string;
  /** Behind the fence: notes, for one. */
  readonly after?: string;
}

export interface BuiltLeaflet {
  /** Nothing where it was not made. */
  readonly bytes: Uint8Array | undefined;
  readonly messages: readonly string[];
  /** The panels in the order in which one reads the folded sheet, without those that stay blank. */
  read(): Promise<readonly (readonly PrintedText[])[]>;
}

/** Build the leaflet of a press that lies in memory. */
export async function buildLeaflet(wish: LeafletWish, print: Host['print']): Promise<BuiltLeaflet> {
  const { scheme, text, lang = 'en', url, after = '' } = wish;
  const host: Host = {
    ...memoryHost({
      'tract.yaml': `name: Press\n${url ? `url: ${url}\n` : ''}`,
      'manuscript/x/book.yaml': `formats: [html, leaflet]\nleaflets: [{scheme: ${scheme}, section: part}]\n`,
      [`manuscript/x/${lang}.md`]: `---\ntitle: The Whole\n---\n\nBefore.\n\n::::leaflet{#part title="The Part"}\n\n${text}\n\n::::\n\nAfter.\n\n${after}`,
      'manuscript/x/images/square.svg': readFileSync(new URL('square.svg', import.meta.url), 'utf8'),
    }),
    print,
  };
  const strings = stringLoader(host);
  const { t } = await strings(language('en'));
  const press = { host, strings, report: reporter(t) };
  const { books, texts } = await check([], press);
  const [job] = plan(books, [], ['leaflet']);
  const { artifacts, files } = job ? await builder(press, texts)(job) : { artifacts: [], files: [] };
  const bytes = artifacts[0]?.bytes;
  return {
    bytes,
    messages: files.flatMap(({ messages }) => messages.map(({ reason }) => reason)),
    read: async () => {
      const binding = language(lang).direction === 'rtl' ? 'right' : 'left';
      const options = optionsOf({ scheme: (scheme === 'card' ? 'repeat' : scheme) as Scheme, binding });
      const panels = panelsOf({ scheme, section: 'part', design: 'classic', sheet: parsePaper('a4') as Paper });
      const sizes = panels.map((size) => ({ ...size, bleed: { left: 0, right: 0, top: 0, bottom: 0 } }));
      const layout = layOut(sizes, options) as Layout;
      const printed = await textsByPage(bytes as Uint8Array, layout);
      if (scheme === 'card') return [1, 2].map((page) => oneOfFour(printed.get(page) ?? []));
      const seen = readLayout(layout.sheets, options, layout);
      return seen.map(({ page }) => printed.get(page) ?? []).filter((panel) => panel.length > 0);
    },
  };
}

/** An A4 sheet holds four cards that are alike. */
function oneOfFour(texts: readonly PrintedText[]): readonly PrintedText[] {
  const words = (part: number) =>
    texts.slice((part * texts.length) / 4, ((part + 1) * texts.length) / 4).map(({ text }) => text);
  for (const part of [1, 2, 3]) assert.deepEqual(words(part), words(0));
  return texts.slice(0, texts.length / 4);
}
