import type { Book, Chapter, Manuscript } from '../../model/book.ts';
import { inLanguage } from '../../model/glossary.ts';
import type { Segment } from '../../model/segment.ts';
import type { Part, Unit, UnitState, UnitTerm } from '../../model/unit.ts';
import { untranslatedIn } from '../../model/untranslated.ts';
import { flowsOf } from '../flow.ts';
import { compileNames } from '../names/compile-names.ts';
import { definitionsOf } from '../segments/segments-of.ts';
import type { Group } from '../sync/align/align.ts';
import { compare } from '../sync/compare.ts';
import { sharedIds } from '../sync/shared-ids.ts';
import { groupsBetween } from './groups-between.ts';
import { nameOf } from './key-of.ts';
import { joinBlocks, numberedLike } from './number-codes.ts';
import { partsOf } from './parts-of.ts';
import { plain } from './plain.ts';

/** A unit with the segments that it is made of. */
export interface BoundUnit {
  readonly unit: Unit;
  readonly source: readonly Segment[];
  readonly target: readonly Segment[];
}

/**
 * List what a translator gets of two texts of a book: blocks that answer each other, in the order of the source.
 *
 * Code blocks and raw HTML are not translated. What only the target has is no work for a translator.
 */
export function unitsOf(book: Book, source: Manuscript, target: Manuscript): readonly BoundUnit[] {
  const ids = sharedIds(book);
  const termsIn = termFinder(book, source, target);
  const [ours, theirs] = [blockReader(source), blockReader(target)];
  return groupsBetween(book, source, target).flatMap((group) => {
    const own = { source: group.source.filter(isTranslatable), target: group.target.filter(isTranslatable) };
    const [first] = own.source;
    if (!first) return [];
    const parts = joinBlocks(own.source.map(ours));
    const isUntranslated = own.target.every((segment) => isStillSource(segment, own.source));
    const translated = isUntranslated ? [] : numberedLike(parts, joinBlocks(own.target.map(theirs)));
    const previous = previousOf(group);
    const unit: Unit = {
      id: ids.get(first) ?? first.id,
      kind: first.kind,
      section: first.section,
      path: first.path,
      line: first.place.line,
      state: translated.length === 0 ? 'missing' : stateOf(group),
      source: parts,
      target: translated,
      ...(previous !== undefined && { previous }),
      terms: own.source.flatMap(termsIn).filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index),
      sourceHash: nameOf(parts),
      targetHash: nameOf(translated),
    };
    return [{ unit, ...own }];
  });
}

function isTranslatable({ kind, node }: Segment): boolean {
  return kind !== 'code' && node?.type !== 'html';
}

/** A block that says it is not translated yet; front matter, where no comment can say it, when it is the source's letter for letter. */
function isStillSource({ kind, node, hash }: Segment, source: readonly Segment[]): boolean {
  if (node) return untranslatedIn(node) !== undefined;
  return source.some((one) => one.kind === kind && one.hash === hash);
}

function stateOf(group: Group): UnitState {
  const standing = compare(group);
  if (standing.type !== 'read') return 'unread';
  return standing.moved.source || standing.moved.target ? 'stale' : 'current';
}

function previousOf(group: Group): string | undefined {
  const standing = compare(group);
  if (standing.type !== 'read' || !standing.moved.source) return undefined;
  return [...new Set(group.read.flatMap(({ source }) => source.map(({ text }) => text)))].join('\n\n');
}

/** Make the function that takes the blocks of a text apart. */
function blockReader(manuscript: Manuscript): (segment: Segment) => readonly Part[] {
  const chapters = new Map(manuscript.chapters.map((chapter) => [chapter.path, chapter]));
  const known = new Map<Chapter, ReturnType<typeof definitionsOf>>();
  return ({ kind, node, path }) => {
    const chapter = chapters.get(path) as Chapter;
    if (!node) return plain(manuscript[kind as 'title' | 'subtitle' | 'description'] ?? '');
    if (node.type === 'image' || node.type === 'imageReference') return plain(node.alt ?? '');
    const definitions = known.get(chapter) ?? definitionsOf(chapter.tree);
    known.set(chapter, definitions);
    return partsOf(node, { text: String(chapter.file), isVerse: kind === 'verse', isCell: kind === 'cell', definitions });
  };
}

/** Make the function that finds the terms of a segment, and how the target's language has them. */
function termFinder({ glossary }: Book, source: Manuscript, target: Manuscript): (segment: Segment) => readonly UnitTerm[] {
  const find = compileNames(glossary, source.language, source.inflection);
  return ({ node }) =>
    (node ? flowsOf(node) : []).flatMap(find).flatMap(({ term, form, status }) => {
      const forms = inLanguage(term.locales, target.language.chain);
      if (!forms) return [];
      return [
        {
          id: term.id,
          source: form,
          target: (status === 'firstMention' && forms.firstMention) || forms.preferred,
          forbidden: forms.forbidden.map((one) => one.form),
        },
      ];
    });
}
