import type { Preflight } from '../../model/preflight.ts';
import type { Translate } from '../../model/strings.ts';
import type { Pressed } from '../../pipeline.ts';

/** The machine shape of a preflight: the file that it is of, and what was found. */
export function preflightsOf(pressed: readonly Pressed[]): readonly ({ readonly path: string } & Preflight)[] {
  return inOrder(pressed).map(({ path, preflight }) => ({ path, ...preflight }));
}

/** Tell in a few lines what stands in the reports beside the files. */
export function preflightReport(pressed: readonly Pressed[], t: Translate): readonly string[] {
  return inOrder(pressed).flatMap(({ path, preflight: { pages, inks, totalInk, requirements } }) => {
    const count = (wanted: string) => requirements.filter(({ status }) => status === wanted).length;
    const names = inks.map(({ name }) => (PROCESS.has(name) ? t(`press.inkName.${name}`) : name));
    const values = {
      path,
      pages,
      inks: names.length > 0 ? names : [t('cli.preflight.noInks')],
      percent: totalInk.percent,
      ...{ met: count('met'), unmet: count('unmet'), unchecked: count('unchecked') },
    };
    const unmet = requirements.filter(({ status }) => status === 'unmet');
    return [
      t('cli.preflight.summary', values),
      ...unmet.map(({ id }) => t('cli.preflight.unmet', { words: t(`press.requirement.${id}`) })),
    ];
  });
}

const PROCESS: ReadonlySet<string> = new Set(['Cyan', 'Magenta', 'Yellow', 'Black']);

function inOrder(pressed: readonly Pressed[]): readonly { readonly path: string; readonly preflight: Preflight }[] {
  return pressed
    .map(({ artifacts, preflight }) => ({ path: artifacts[0]?.path ?? '', preflight }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
