import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Fault } from './fault.ts';
import { type ConformanceRule, readFinished } from './finished.ts';
import { linksTagged } from './rules/annotations.ts';
import { contentMarked, contentTagged } from './rules/content.ts';
import { factsAgree } from './rules/facts.ts';
import { filePlain, limitsKept, pagesSized } from './rules/file.ts';
import { actualTexts, fontsSound } from './rules/fonts.ts';
import { coloursKnown, picturesPlain, statesAllowed } from './rules/graphics.ts';
import {
  figuresDescribed,
  headingLevels,
  languagesKnown,
  notesIdentified,
  tagsInPlace,
  tagsKnown,
  tagsThere,
} from './rules/structure.ts';
import { tablesRegular } from './rules/tables.ts';

/**
 * Hold a finished document to PDF/UA-1 and PDF/A-2a: all in them that a program can see and that a file of ours could break.
 *
 * Whether the order is that of reading, and whether the words for a picture tell what it shows, only people can say.
 *
 * @returns what is wrong, nothing twice; a document without faults may claim both standards
 */
export async function checkConformance(document: PDFDocument): Promise<readonly Fault[]> {
  const finished = await readFinished(document);
  const faults = new Map<string, Fault>();
  const say = (fault: Fault) => {
    const key = `${fault.kind} ${fault.page ?? ''} ${fault.what ?? ''}`;
    if (!faults.has(key)) faults.set(key, fault);
  };
  for (const rule of RULES) rule(finished, say);
  return [...faults.values()];
}

const RULES: readonly ConformanceRule[] = [
  tagsThere,
  contentMarked,
  contentTagged,
  tagsKnown,
  tagsInPlace,
  headingLevels,
  figuresDescribed,
  tablesRegular,
  notesIdentified,
  linksTagged,
  languagesKnown,
  factsAgree,
  fontsSound,
  actualTexts,
  coloursKnown,
  statesAllowed,
  picturesPlain,
  pagesSized,
  limitsKept,
  filePlain,
];
