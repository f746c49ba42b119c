import * as v from 'valibot';
import { CASE_RULES, TERM_TYPES } from '../../model/glossary.ts';

// The messages are strings of the interface that say what would be right; see `settings/schemas.ts`.

/** What a title or a year is written like (`1984`) YAML reads as a number. Whether a form can stand in a text is a rule of its own. */
const text = v.pipe(
  v.union([v.string(), v.number()], 'rules.expected.text'),
  v.transform((value) => String(value).trim().normalize('NFC')),
);

const filled = v.pipe(text, v.nonEmpty('rules.expected.textNotEmpty'));

const flag = v.boolean('rules.expected.flag');

const forbidden = v.union(
  [text, v.strictObject({ form: text, reason: v.optional(filled) }, 'rules.expected.forbidden')],
  'rules.expected.forbidden',
);

const forms = v.strictObject(
  {
    preferred: text,
    admitted: v.optional(v.array(text, 'rules.expected.texts')),
    forbidden: v.optional(v.array(forbidden, 'rules.expected.forbiddenForms')),
    first_mention: v.optional(text),
    sort: v.optional(filled),
    case: v.optional(v.picklist(CASE_RULES, 'rules.expected.caseRule')),
    elision: v.optional(flag),
    possessive: v.optional(flag),
    note: v.optional(filled),
  },
  'rules.expected.termForms',
);

/** One entry of the list. Language tags are checked after it, where their place is known. */
export const entrySchema = v.strictObject(
  {
    id: v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'rules.expected.id')),
    type: v.picklist(TERM_TYPES, 'rules.expected.termType'),
    original: v.optional(v.strictObject({ lang: text, text: filled }, 'rules.expected.originalName')),
    transliteration: v.optional(
      v.strictObject(
        { iso9: v.optional(filled), ala_lc: v.optional(filled), bgn_pcgn: v.optional(filled) },
        'rules.expected.transliteration',
      ),
    ),
    dates: v.optional(filled),
    identifiers: v.optional(v.record(v.string(), filled, 'rules.expected.authorities')),
    role: v.optional(v.record(v.string(), filled, 'rules.expected.textByLanguage')),
    index: v.optional(flag),
    certainty: v.optional(v.picklist(['sure', 'likely', 'uncertain'], 'rules.expected.certainty')),
    checked_by: v.optional(v.array(filled, 'rules.expected.texts')),
    note: v.optional(filled),
    locales: v.record(v.string(), forms, 'rules.expected.termLocales'),
  },
  'rules.expected.term',
);

export type Entry = v.InferOutput<typeof entrySchema>;

const version = v.literal(1, 'rules.expected.glossaryVersion');

/** `locales/glossary/*.yaml` */
export const glossarySchema = v.strictObject(
  { schema: version, entries: v.array(entrySchema, 'rules.expected.terms') },
  'rules.expected.glossary',
);

/** The same with its entries unread: each is held against its own schema, so that a faulty one is left out and not the file. */
export const openSchema = v.strictObject(
  { schema: version, entries: v.array(v.unknown(), 'rules.expected.terms') },
  'rules.expected.glossary',
);
