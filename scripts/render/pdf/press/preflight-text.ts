import type { Preflight, Requirement } from '../../../model/preflight.ts';
import type { Prepress } from '../../../model/prepress.ts';
import type { Translate } from '../../../model/strings.ts';

/**
 * Put what the preflight found into words: a text to send along with the file.
 *
 * It is written in the language of the edition, so that it is the same whoever builds it.
 */
export function preflightText(found: Preflight, name: string, { profile }: Prepress, t: Translate): string {
  const { pages, version, boxes, fonts, images, inks, unseparated, totalInk, outputCondition, requirements, claim } = found;
  const blanks = (4 - (pages % 4)) % 4;
  const size = (sides: readonly [number, number] | undefined) =>
    sides ? t('press.size', { width: sides[0], height: sides[1] }) : '—';
  const section = (title: string, lines: readonly string[]) => [
    '',
    t(`press.section.${title}`),
    ...(lines.length > 0 ? lines : [t('press.none')]).map((line) => `  ${line}`),
  ];
  const lines = [
    t('press.title', { name }),
    '',
    `${t('press.pages', { count: pages })} ${blanks === 0 ? t('press.ofFour') : t('press.notOfFour', { count: blanks })}`,
    t('press.version', { version }),
    ...section(
      'boxes',
      boxes.map((one) =>
        t('press.boxes', { pages: pageList(one.pages), media: size(one.media), bleed: size(one.bleed), trim: size(one.trim) }),
      ),
    ),
    ...section(
      'fonts',
      fonts.map((font) =>
        t('press.font', {
          ...font,
          embedded: t(font.embedded ? 'press.embedded' : 'press.notEmbedded'),
          subset: t(font.subset ? 'press.subset' : 'press.whole'),
        }),
      ),
    ),
    ...section(
      'images',
      images.map(({ page, file = t('press.unknownFile'), widthPx, heightPx, ppi, colours }) =>
        t('press.image', { page, file: onOneLine(file), widthPx, heightPx, ppi, colours }),
      ),
    ),
    ...section('inks', [
      ...inks.map(({ name: ink, pages: on }) =>
        t('press.ink', { ink: PROCESS.has(ink) ? t(`press.inkName.${ink}`) : ink, pages: pageList(on) }),
      ),
      ...unseparated.map(({ name: colours, pages: on }) => t('press.unseparated', { colours, pages: pageList(on) })),
      totalInk.page === undefined
        ? t('press.noInk')
        : t(totalInk.percent > totalInk.limit ? 'press.tooMuchInk' : 'press.totalInk', {
            percent: totalInk.percent,
            limit: totalInk.limit,
            page: totalInk.page,
          }),
      t('press.overlaps'),
    ]),
    ...section('management', [
      profile?.space === 'cmyk'
        ? t('press.managed', { profile: profile.description })
        : t(profile ? 'press.grayProfile' : 'press.unmanaged', { profile: profile?.description ?? '' }),
      ...(outputCondition ? [t('press.condition', outputCondition)] : []),
    ]),
    ...section(
      'requirements',
      requirements.map((one) => requirementLine(one, t)),
    ),
    '',
    t(claim ? 'press.claim' : 'press.noClaim'),
  ];
  return `${lines.join('\n')}\n`;
}

const PROCESS: ReadonlySet<string> = new Set(['Cyan', 'Magenta', 'Yellow', 'Black']);

function requirementLine({ id, status, pages }: Requirement, t: Translate): string {
  const where = pages ? ` ${t('press.where', { pages: pageList(pages) })}` : '';
  const why = status === 'unchecked' ? ` ${t(`press.why.${id}`)}` : '';
  return `${t(`press.status.${status}`)} ${t(`press.requirement.${id}`)}${where}${why}`;
}

/** Show the control characters that a file's name may have, so that it forges no line of the report. */
function onOneLine(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '\uFFFD');
}

/** Write pages as ranges: 1–3, 5. */
function pageList(pages: readonly number[]): string {
  const sorted = [...pages].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const page of sorted) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
