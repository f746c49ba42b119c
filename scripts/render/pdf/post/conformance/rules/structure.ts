import { parseLanguage } from '../../../../../model/language.ts';
import { isTag, type Tag } from '../../tags/tag.ts';
import { type ConformanceRule, type Finished, pageOfTag } from '../finished.ts';

/** The file has tags, and says so (PDF/UA-1, 6.2 and 7.1). */
export const tagsThere: ConformanceRule = ({ tags, objects, catalog }, say) => {
  const marked = objects.bool(objects.at(catalog, 'MarkInfo', 'Marked'));
  const suspect = objects.bool(objects.at(catalog, 'MarkInfo', 'Suspects'));
  if (tags?.type !== 'Document' || marked !== true || suspect === true) say({ kind: 'tags-missing' });
};

/** Every tag is a standard one, or stands for one; none of the standard stands for another (PDF/UA-1, 7.1). */
export const tagsKnown: ConformanceRule = (document, say) => {
  const { all, objects, catalog, pageOf } = document;
  for (const [name] of objects.entries(objects.at(catalog, 'StructTreeRoot', 'RoleMap'))) {
    if (STANDARD.has(name)) say({ kind: 'tag-unknown', what: name });
  }
  for (const { tag } of all) {
    if (!STANDARD.has(standardType(tag, document))) say({ kind: 'tag-unknown', what: tag.type, page: pageOfTag(tag, pageOf) });
  }
};

/** Lists, tables and contents have their parts and nothing else (ISO 32000-1, 14.8.4.2 and 14.8.4.3). */
export const tagsInPlace: ConformanceRule = (document, say) => {
  const { all, pageOf } = document;
  for (const { tag, parent } of all) {
    const [type, above] = [standardType(tag, document), parent && standardType(parent, document)];
    const holders = PARENTS[type];
    const holds = KIDS[type];
    const misplaced = holders && !holders.includes(above ?? '');
    const holdsWrong = holds && tag.kids.some((kid) => !isTag(kid) || !holds.includes(standardType(kid, document)));
    const isEmpty = tag.kids.length === 0 && type !== 'TD' && type !== 'TH';
    if (misplaced || holdsWrong || isEmpty) say({ kind: 'tag-place', what: tag.type, page: pageOfTag(tag, pageOf) });
  }
};

/** Headings begin with the first level and leave none out (PDF/UA-1, 7.4.2). */
export const headingLevels: ConformanceRule = ({ all, pageOf }, say) => {
  let last = 0;
  for (const { tag } of all) {
    const [, digit] = /^H([1-6]?)$/.exec(tag.type) ?? [];
    if (digit === undefined) continue;
    const level = Number(digit || Number.NaN);
    if (!(level <= last + 1)) say({ kind: 'heading-level', what: tag.type, page: pageOfTag(tag, pageOf) });
    last = level || last;
  }
};

/** Figures say in words what they show (PDF/UA-1, 7.3). */
export const figuresDescribed: ConformanceRule = ({ all, pageOf }, say) => {
  for (const { tag } of all) {
    const hasBox = tag.attributes?.BBox?.length === 4;
    if (tag.type === 'Figure' && (!tag.alt?.trim() || !hasBox)) say({ kind: 'figure-alt', page: pageOfTag(tag, pageOf) });
  }
};

/** Notes have identifiers, each its own (PDF/UA-1, 7.9). */
export const notesIdentified: ConformanceRule = ({ all, pageOf }, say) => {
  const seen = new Set<string>();
  for (const { tag } of all) {
    if (tag.type === 'Note' && (!tag.id || seen.has(tag.id))) say({ kind: 'note-id', page: pageOfTag(tag, pageOf) });
    if (tag.id) seen.add(tag.id);
  }
};

/** The file says its language, and every passage that says another says one that there is (PDF/UA-1, 7.2). */
export const languagesKnown: ConformanceRule = ({ all, pageOf, objects, catalog }, say) => {
  const own = objects.text(objects.at(catalog, 'Lang')) ?? '';
  if (!parseLanguage(own)) say({ kind: 'language', what: own });
  for (const { tag } of all) {
    if (tag.lang !== undefined && !parseLanguage(tag.lang))
      say({ kind: 'language', what: tag.lang, page: pageOfTag(tag, pageOf) });
  }
};

/** The standard type for which a tag stands, along the map of roles. */
function standardType({ type }: Tag, { objects, catalog }: Finished): string {
  let name = type;
  for (let step = 0; step < LONGEST_ROLE && !STANDARD.has(name); step += 1) {
    name = objects.name(objects.at(catalog, 'StructTreeRoot', 'RoleMap', name)) ?? name;
  }
  return name;
}

/** Roles of roles: a longer chain is a circle. */
const LONGEST_ROLE = 8;

/** ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

const ROWS = ['Table', 'THead', 'TBody', 'TFoot'];

/** What alone may hold a tag of a type. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TOCI: ['TOC'],
  LI: ['L'],
  LBody: ['LI'],
  TR: ROWS,
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
};

/** What alone a tag of a type may hold. */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  Document: [
    'Part',
    'Art',
    'Sect',
    'Div',
    'BlockQuote',
    'TOC',
    'Index',
    'P',
    'H1',
    'H2',
    'H3',
    'H4',
    'H5',
    'H6',
    'L',
    'Table',
    'Note',
    'Figure',
  ],
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};
