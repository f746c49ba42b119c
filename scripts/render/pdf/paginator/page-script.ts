import * as breakPages from './in-page/break-pages.ts';
import * as columns from './in-page/columns.ts';
import * as countPages from './in-page/count-pages.ts';
import * as cut from './in-page/cut.ts';
import * as fitHeads from './in-page/fit-heads.ts';
import * as flow from './in-page/flow.ts';
import * as keepLines from './in-page/keep-lines.ts';
import * as leadLinks from './in-page/lead-links.ts';
import * as lineStarts from './in-page/line-starts.ts';
import * as lines from './in-page/lines.ts';
import * as noteLines from './in-page/note-lines.ts';
import * as pageElements from './in-page/page-elements.ts';
import * as pageEnds from './in-page/page-ends.ts';
import * as pageFaults from './in-page/page-faults.ts';
import * as prepare from './in-page/prepare.ts';
import * as pretty from './in-page/pretty.ts';
import * as rows from './in-page/rows.ts';
import * as typeset from './in-page/typeset.ts';

/**
 * Write the paginator as one script for the page: the source of each function, which Node has already freed of its types, and each
 * constant. So all that a module of `in-page/` needs is exported from one of them, and none imports anything else.
 */
export function pageScript(): string {
  const members = MODULES.flatMap((module) => Object.entries(module));
  return members
    .map(([name, value]) => (typeof value === 'function' ? String(value) : `const ${name} = ${JSON.stringify(value)};`))
    .join('\n');
}

const MODULES: readonly object[] = [
  breakPages,
  columns,
  countPages,
  cut,
  fitHeads,
  flow,
  keepLines,
  leadLinks,
  lineStarts,
  lines,
  noteLines,
  pageElements,
  pageEnds,
  pageFaults,
  prepare,
  pretty,
  rows,
  typeset,
];
