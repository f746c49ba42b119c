import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import type { Report } from '../../model/report.ts';
import { measurePage, type PageMeasure } from './page-measure.ts';

/** Give the measure of the design, or, where it is asked for, the one near it that leaves the fewest pages blank. */
export async function fittedMeasure(edition: Edition, host: Host, report: Report): Promise<PageMeasure> {
  const { print, design, book, language } = edition;
  if (print.fit === 'free') return measurePage(print.paper, design);
  const [{ fitEdition }, { pageAdvice }] = await Promise.all([import('./fit/fit-edition.ts'), import('./fit/page-advice.ts')]);
  const fitted = await fitEdition(edition, async () => edition, host);
  const advice = pageAdvice(fitted, language.tag, print);
  if (advice) report(book.file, advice);
  return fitted.best.setting;
}
