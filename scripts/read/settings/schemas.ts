import * as v from 'valibot';
import { ROLES } from '../../model/contributor.ts';
import { parseLanguage } from '../../model/language.ts';
import { FORMATS, PAPER_NAMES, parsePaper } from '../../model/press.ts';
import { RULES } from '../../model/rule.ts';

// The messages say what would be right ("a date …"): the report sets them behind "expected".

const text = v.pipe(v.string('a text'), v.trim(), v.nonEmpty('a text that is not empty'));
const texts = v.array(text, 'a list of texts');

/** Numbers such as `date: 2024` are texts that YAML reads as numbers. */
const textOrNumber = v.pipe(
  v.union([text, v.number()], 'a text'),
  v.transform((value) => String(value)),
);

const date = v.pipe(textOrNumber, v.check(isDate, 'a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY'));

const languageTag = v.pipe(
  text,
  v.check((tag) => parseLanguage(tag) !== undefined, 'a BCP 47 language tag such as fr, fr-CA or zh-Hans'),
  v.transform((tag) => parseLanguage(tag)?.tag ?? tag),
);

const paper = v.pipe(
  text,
  v.check((name) => parsePaper(name) !== undefined, `a paper size: ${PAPER_NAMES.join(', ')}, or "105mm x 148mm"`),
  v.transform((name) => parsePaper(name) as NonNullable<ReturnType<typeof parsePaper>>),
);

const url = v.pipe(text, v.check(isWebAddress, 'an address that begins with https:// or http://'));

const contributors = v.array(
  v.strictObject(
    {
      name: text,
      role: v.optional(v.picklist(ROLES, `a MARC relator code: ${ROLES.join(', ')}`), 'aut'),
      kind: v.optional(v.picklist(['person', 'organisation'], 'person or organisation'), 'person'),
      sort: v.optional(text),
      lang: v.optional(languageTag),
    },
    'a mapping with name and role',
  ),
  'a list of contributors',
);

/** A sentence that readers see: one for all languages, or one for each. */
const localised = v.union(
  [text, v.pipe(v.record(v.string(), text), v.check(isByLanguage, 'a mapping from language tags to texts'))],
  'a text, or a mapping from language tags to texts',
);

const severity = v.picklist(['error', 'warning', 'info', 'off'], 'error, warning, info or off');

const ruleSeverities = Object.fromEntries(Object.keys(RULES).map((rule) => [rule, v.optional(severity)]));

/** Keys that `tract.yaml` gives for all books and `book.yaml` may give anew. */
const settings = {
  languages: v.optional(v.array(languageTag, 'a list of language tags')),
  formats: v.optional(v.array(v.picklist(FORMATS, `one of ${FORMATS.join(', ')}`), 'a list of formats')),
  paper: v.optional(paper),
  sheet: v.optional(paper),
  design: v.optional(v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'the name of a folder below templates/'))),
  rights: v.optional(localised),
  licence: v.optional(text),
  rules: v.optional(v.strictObject(ruleSeverities, 'a mapping from rules to severities')),
  untranslated: v.optional(v.picklist(['refuse', 'mark', 'fall-back'], 'refuse, mark or fall-back')),
};

/** `tract.yaml` */
export const pressSchema = v.strictObject(
  { name: text, url: v.optional(url), contact: v.optional(text), ...settings },
  'a mapping with the key name',
);

/** `manuscript/<book>/book.yaml` */
export const bookSchema = v.strictObject(
  {
    id: v.optional(v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens'))),
    canonical: v.optional(v.array(languageTag, 'a list of language tags')),
    date: v.optional(date),
    original: v.optional(
      v.strictObject(
        {
          title: v.optional(text),
          lang: v.optional(languageTag),
          date: v.optional(date),
          source: v.optional(localised),
        },
        'a mapping with title, lang, date or source',
      ),
    ),
    contributors: v.optional(contributors),
    identifiers: v.optional(v.record(v.string(), textOrNumber, 'a mapping from formats to identifiers')),
    series: v.optional(text),
    subjects: v.optional(texts),
    leaflets: v.optional(
      v.array(
        v.strictObject({ scheme: text, section: v.optional(text) }, 'a mapping with scheme and section'),
        'a list of leaflets',
      ),
    ),
    accessibility: v.optional(v.strictObject({ checkedBy: text, date }, 'a mapping with checkedBy and date')),
    ...settings,
  },
  'a mapping',
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
  'a mapping',
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

function isByLanguage(value: Readonly<Record<string, string>>): boolean {
  return Object.keys(value).every((tag) => parseLanguage(tag) !== undefined);
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
