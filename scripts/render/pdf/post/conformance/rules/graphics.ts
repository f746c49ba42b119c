import type { PDFObject } from '@cantoo/pdf-lib';
import type { ConformanceRule, Finished } from '../finished.ts';

/** Colours are those that the output intent explains: gray and RGB, of which the file holds the profile (PDF/A-2, 6.2.3 and 6.2.4). */
export const coloursKnown: ConformanceRule = (document, say) => {
  const { pages, objects, catalog } = document;
  const intents = objects.items(objects.at(catalog, 'OutputIntents'));
  const profiles = intents.map((one) => objects.at(one, 'DestOutputProfile'));
  const profile = objects.content(profiles[0]);
  const isRgb =
    profile.slice(12, 20) === 'mntrRGB ' &&
    profile.slice(36, 40) === 'acsp' &&
    objects.number(objects.at(profiles[0], 'N')) === 3;
  const isOne = intents.length === 1 && objects.name(objects.at(intents[0], 'S')) === 'GTS_PDFA1';
  if (!isRgb || !isOne) say({ kind: 'colour', what: 'OutputIntent' });
  for (const { number: page, colours, pictures, forms } of pages) {
    const spaces = [
      ...colours,
      ...[...pictures].map((one) => objects.at(one, 'ColorSpace')),
      ...[...forms].map((one) => objects.at(one, 'Group', 'CS')),
    ];
    for (const space of spaces) {
      const name = typeof space === 'string' ? space : space && spaceOf(space, document);
      if (name !== undefined && !KNOWN.has(name)) say({ kind: 'colour', page, what: name });
    }
  }
};

const KNOWN = new Set(['DeviceGray', 'DeviceRGB', 'Pattern']);

/** The device whose colours a space has: one with a profile is as good, if the profile is one. */
function spaceOf(space: PDFObject, { objects }: Finished): string {
  const [kind, base] = objects.items(space);
  const name = objects.name(kind) ?? objects.name(space) ?? '';
  if (name !== 'ICCBased') return name;
  const profile = objects.content(base);
  const [device, channels] = PROFILES[profile.slice(16, 20)] ?? [];
  const isSound =
    profile.slice(36, 40) === 'acsp' && profile.charCodeAt(8) <= 4 && objects.number(objects.at(base, 'N')) === channels;
  return device && isSound ? device : name;
}

/** The colours of a profile, as its header names them, and how many make one (ICC.1:2010, 7.2.6). */
const PROFILES: Readonly<Record<string, readonly [string, number]>> = { 'RGB ': ['DeviceRGB', 3], GRAY: ['DeviceGray', 1] };

/** States and forms use what PDF/A-2 allows: blending by standard modes, no transfer functions, halftones, or drawings from elsewhere (6.2.5, 6.2.9, 6.2.10). */
export const statesAllowed: ConformanceRule = ({ pages, objects }, say) => {
  for (const { number: page, states, forms, unknown, depth } of pages) {
    for (const state of states) {
      const mode = objects.at(state, 'BM');
      if (mode !== undefined && !MODES.has(objects.name(mode) ?? '')) say({ kind: 'transparency', page });
      if (objects.entries(state).some(([key]) => !STATE_KEYS.has(key))) say({ kind: 'graphics', page });
    }
    for (const form of forms) {
      if (['PS', 'OPI', 'Ref', 'Subtype2'].some((key) => objects.at(form, key) !== undefined)) say({ kind: 'graphics', page });
    }
    for (const what of unknown) say({ kind: 'operator', page, what });
    if (depth > DEEPEST) say({ kind: 'limit', page });
  }
};

/** ISO 32000-1, tables 136 and 137. */
const MODES = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion ' +
    'Hue Saturation Color Luminosity'
  ).split(' '),
);

/** What a graphics state may hold (ISO 32000-1, table 58), without transfer functions, halftones and overprinting. */
const STATE_KEYS = new Set('Type LW LC LJ ML D RI Font FL SM SA BM SMask CA ca AIS TK'.split(' '));

/** States in each other (PDF/A-2, 6.1.13). */
const DEEPEST = 28;

/** Pictures are plain ones: not smoothed, without others in their place, of a filter that lasts (PDF/A-2, 6.2.8 and 6.1.7.2). */
export const picturesPlain: ConformanceRule = ({ pages, objects }, say) => {
  for (const { number: page, pictures } of pages) {
    for (const picture of pictures) {
      const all = [picture, objects.at(picture, 'SMask'), objects.at(picture, 'Mask')].filter(
        (one) => one && objects.dict(one),
      );
      const isPlain = all.every(
        (one) =>
          objects.bool(objects.at(one, 'Interpolate')) !== true &&
          objects.at(one, 'Alternates') === undefined &&
          objects.at(one, 'OPI') === undefined &&
          DEPTHS.has(objects.number(objects.at(one, 'BitsPerComponent')) ?? 1),
      );
      if (!isPlain) say({ kind: 'picture', page });
    }
  }
};

const DEPTHS = new Set([1, 2, 4, 8, 16]);
