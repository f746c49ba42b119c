import { VFile } from 'vfile';
import type { LinkedTexts } from '../model/book.ts';
import type { PrintSize } from '../model/press.ts';
import { applySeverities } from '../model/report.ts';
import { fitEdition } from '../render/pdf/fit/fit-edition.ts';
import { pageAdvice } from '../render/pdf/fit/page-advice.ts';
import { editionFingerprint } from '../transform/edition-fingerprint.ts';
import { type DesignReader, designReader } from './design-reader.ts';
import type { Job } from './plan.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Make the function that says how many pages of an edition's last sheet are blank, and what type would leave fewer. Pages that are not
 * remembered are counted by a browser, in a second or less.
 *
 * @returns nothing where there is no browser
 */
export async function pageCounter(
  surroundings: Surroundings,
  texts: LinkedTexts,
  designOf: DesignReader = designReader(surroundings),
): Promise<((job: Job) => Promise<readonly VFile[]>) | undefined> {
  const { host, report, strings } = surroundings;
  if ((await host.browser()) === undefined) return undefined;
  return async ({ book, manuscript, print = book.prints[0] as PrintSize }) => {
    const severities = { ...book.press.rules, ...book.rules };
    const { design } = await designOf(book.design);
    if (!design || severities['print:pages'] === 'off') return [];
    const { t } = await strings(manuscript.language);
    const fingerprint = editionFingerprint(book, manuscript, design);
    const file = new VFile({ path: book.file.path, value: book.file.value });
    const prepare = async () => {
      const { prepareEdition } = await import('../transform/prepare-edition.ts');
      return prepareEdition(book, manuscript, 'pdf', { design, t, texts, print });
    };
    const fitted = await fitEdition({ fingerprint, design, print }, prepare, host);
    const advice = pageAdvice(fitted, manuscript.language.tag, print);
    if (advice) report(file, advice);
    applySeverities(file, severities);
    return [file];
  };
}
