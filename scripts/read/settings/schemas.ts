import * as v from 'valibot';
import { ROLES } from '../../model/contributor.ts';
import { TERM_TYPES } from '../../model/glossary.ts';
import { parseLanguage } from '../../model/language.ts';
import { LEAFLET_SCHEMES } from '../../model/leaflet.ts';
import { FORMATS, PAPER_NAMES, type PaperSetting, parsePaper } from '../../model/press.ts';
import { RULES } from '../../model/rule.ts';
import { prepressSchema } from './prepress-schema.ts';

// The messages are strings of the interface that say what would be right ("a date …"): the report sets them behind "expected".

const text = v.pipe(v.string('rules.expected.text'), v.trim(), v.nonEmpty('rules.expected.textNotEmpty'));
const texts = v.array(text, 'rules.expected.texts');

/** Numbers such as `date: 2024` are texts that YAML reads as numbers. */
const textOrNumber = v.pipe(
  v.union([text, v.number()], 'rules.expected.text'),
  v.transform((value) => String(value)),
);

const date = v.pipe(textOrNumber, v.check(isDate, 'rules.expected.date'));

const languageTag = v.pipe(
  text,
  v.check((tag) => parseLanguage(tag) !== undefined, 'rules.expected.language'),
  v.transform((tag) => parseLanguage(tag)?.tag ?? tag),
);

const paper = v.pipe(
  text,
  v.check((name) => parsePaper(name) !== undefined, 'rules.expected.paper'),
  v.transform((name) => parsePaper(name) as NonNullable<ReturnType<typeof parsePaper>>),
);

/** `a5`, or `{size: a5, sheet: a4, fit: signature}`. */
const size = v.union(
  [
    v.pipe(
      paper,
      v.transform((one): PaperSetting => ({ paper: one })),
    ),
    v.pipe(
      v.strictObject({ size: paper, sheet: v.optional(paper), fit: v.optional(v.picklist(['free', 'signature'])) }),
      v.transform(({ size, sheet, fit }): PaperSetting => ({ paper: size, ...(sheet && { sheet }), ...(fit && { fit }) })),
    ),
  ],
  'rules.expected.printSizes',
);

const sizes = v.union(
  [
    v.pipe(
      size,
      v.transform((one) => [one]),
    ),
    v.pipe(v.array(size), v.minLength(1)),
  ],
  'rules.expected.printSizes',
);

const url = v.pipe(text, v.check(isWebAddress, 'rules.expected.url'));

const contributors = v.array(
  v.strictObject(
    {
      name: text,
      role: v.optional(v.picklist(ROLES, 'rules.expected.role'), 'aut'),
      kind: v.optional(v.picklist(['person', 'organisation'], 'rules.expected.kind'), 'person'),
      sort: v.optional(text),
      lang: v.optional(languageTag),
    },
    'rules.expected.contributor',
  ),
  'rules.expected.contributors',
);

/** A sentence that readers see: one for all languages, or one for each. */
const localised = v.union(
  [text, v.pipe(v.record(v.string(), text), v.check(isByLanguage, 'rules.expected.textByLanguage'))],
  'rules.expected.localised',
);

const severity = v.picklist(['error', 'warning', 'info', 'off'], 'rules.expected.severity');

const ruleSeverities = Object.fromEntries(Object.keys(RULES).map((rule) => [rule, v.optional(severity)]));

/** What the messages name. */
export const EXPECTED_NAMES = {
  papers: PAPER_NAMES,
  roles: ROLES,
  formats: FORMATS,
  types: TERM_TYPES,
  schemes: LEAFLET_SCHEMES,
};

const yesOrNo = v.optional(v.boolean('rules.expected.boolean'));

const names = v.strictObject(
  {
    index: v.optional(v.union([v.boolean(), v.array(v.picklist(TERM_TYPES))], 'rules.expected.nameIndex')),
    glossary: yesOrNo,
    firstMention: yesOrNo,
    tooltips: yesOrNo,
  },
  'rules.expected.names',
);

const design = v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'rules.expected.design'));

const leaflet = v.pipe(
  v.strictObject(
    {
      scheme: v.picklist(LEAFLET_SCHEMES, 'rules.expected.leafletScheme'),
      section: v.pipe(text, v.regex(/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u, 'rules.expected.section')),
      sheet: v.optional(paper),
      paper: v.optional(paper),
      design: v.optional(design),
      title: v.optional(localised),
    },
    'rules.expected.leaflet',
  ),
  v.check(({ scheme, paper: size }) => size === undefined || scheme === 'card', 'rules.expected.leafletPaper'),
);

/** Keys that `tract.yaml` gives for all books and `book.yaml` may give anew. */
const settings = {
  languages: v.optional(v.array(languageTag, 'rules.expected.languages')),
  formats: v.optional(v.array(v.picklist(FORMATS, 'rules.expected.format'), 'rules.expected.formats')),
  paper: v.optional(sizes),
  sheet: v.optional(paper),
  design: v.optional(design),
  rights: v.optional(localised),
  licence: v.optional(text),
  rules: v.optional(v.strictObject(ruleSeverities, 'rules.expected.rules')),
  untranslated: v.optional(v.picklist(['refuse', 'mark', 'fall-back'], 'rules.expected.untranslated')),
  names: v.optional(names),
  prepress: v.optional(prepressSchema),
};

/** `tract.yaml` */
export const pressSchema = v.strictObject(
  { name: text, url: v.optional(url), contact: v.optional(text), ...settings },
  'rules.expected.press',
);

/** `manuscript/<book>/book.yaml` */
export const bookSchema = v.strictObject(
  {
    id: v.optional(v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'rules.expected.id'))),
    canonical: v.optional(v.array(languageTag, 'rules.expected.languages')),
    date: v.optional(date),
    original: v.optional(
      v.strictObject(
        {
          title: v.optional(text),
          lang: v.optional(languageTag),
          date: v.optional(date),
          source: v.optional(localised),
        },
        'rules.expected.original',
      ),
    ),
    contributors: v.optional(contributors),
    identifiers: v.optional(v.record(v.string(), textOrNumber, 'rules.expected.identifiers')),
    series: v.optional(text),
    subjects: v.optional(texts),
    leaflets: v.optional(
      v.pipe(
        v.array(leaflet, 'rules.expected.leaflets'),
        v.check((all) => areDifferent(all), 'rules.expected.leafletsOnce'),
      ),
    ),
    accessibility: v.optional(v.strictObject({ checkedBy: text, date }, 'rules.expected.accessibility')),
    ...settings,
  },
  'rules.expected.mapping',
);

/** The front matter of a text. */
export const frontMatterSchema = v.strictObject(
  {
    title: v.optional(textOrNumber),
    subtitle: v.optional(textOrNumber),
    description: v.optional(text),
    lang: v.optional(languageTag),
    contributors: v.optional(contributors),
    keywords: v.optional(texts),
  },
  'rules.expected.mapping',
);

export type BookSettings = v.InferOutput<typeof bookSchema>;
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>;

function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}

function areDifferent(leaflets: readonly { readonly scheme: string; readonly section: string }[]): boolean {
  return new Set(leaflets.map(({ scheme, section }) => `${scheme} ${section}`)).size === leaflets.length;
}

function isByLanguage(value: Readonly<Record<string, string>>): boolean {
  return Object.keys(value).every((tag) => parseLanguage(tag) !== undefined);
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
