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
  const say = (key: string, values: Parameters<Translate>[1] = {}) => t(`press.${key}`, values);
  const size = (sides: readonly [number, number] | undefined) =>
    sides ? say('size', { width: sides[0], height: sides[1] }) : '—';
  const section = (title: string, lines: readonly string[]) => [
    '',
    say(`section.${title}`),
    ...(lines.length > 0 ? lines : [say('none')]).map((line) => `  ${line}`),
  ];
  const lines = [
    say('title', { name }),
    '',
    `${say('pages', { count: pages })} ${blanks === 0 ? say('ofFour') : say('notOfFour', { count: blanks })}`,
    say('version', { version }),
    ...section(
      'boxes',
      boxes.map((one) =>
        say('boxes', { pages: pageList(one.pages), media: size(one.media), bleed: size(one.bleed), trim: size(one.trim) }),
      ),
    ),
    ...section(
      'fonts',
      fonts.map((font) =>
        say('font', {
          ...font,
          embedded: say(font.embedded ? 'embedded' : 'notEmbedded'),
          subset: say(font.subset ? 'subset' : 'whole'),
        }),
      ),
    ),
    ...section(
      'images',
      images.map(({ page, file = say('unknownFile'), widthPx, heightPx, ppi, colours }) =>
        say('image', { page, file, widthPx, heightPx, ppi, colours }),
      ),
    ),
    ...section('inks', [
      ...inks.map(({ name: ink, pages: on }) =>
        say('ink', { ink: PROCESS.has(ink) ? say(`inkName.${ink}`) : ink, pages: pageList(on) }),
      ),
      ...unseparated.map(({ name: colours, pages: on }) => say('unseparated', { colours, pages: pageList(on) })),
      totalInk.page === undefined
        ? say('noInk')
        : say(totalInk.percent > totalInk.limit ? 'tooMuchInk' : 'totalInk', {
            percent: totalInk.percent,
            limit: totalInk.limit,
            page: totalInk.page,
          }),
      say('overlaps'),
    ]),
    ...section('management', [
      profile?.space === 'cmyk'
        ? say('managed', { profile: profile.description })
        : say(profile ? 'grayProfile' : 'unmanaged', { profile: profile?.description ?? '' }),
      ...(outputCondition ? [say('condition', outputCondition)] : []),
    ]),
    ...section(
      'requirements',
      requirements.map((one) => requirementLine(one, say)),
    ),
    '',
    say(claim ? 'claim' : 'noClaim'),
  ];
  return `${lines.join('\n')}\n`;
}

const PROCESS: ReadonlySet<string> = new Set(['Cyan', 'Magenta', 'Yellow', 'Black']);

function requirementLine(
  { id, status, pages }: Requirement,
  say: (key: string, values?: Parameters<Translate>[1]) => string,
): string {
  const where = pages ? ` ${say('where', { pages: pageList(pages) })}` : '';
  const why = status === 'unchecked' ? ` ${say(`why.${id}`)}` : '';
  return `${say(`status.${status}`)} ${say(`requirement.${id}`)}${where}${why}`;
}

/** Write pages as ranges: 1–3, 5. */
export function pageList(pages: readonly number[]): string {
  const sorted = [...pages].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const page of sorted) {
    const last = ranges.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
