import type { Typography } from '../../model/typography.ts';
import { applyEdits, composeEdits } from './compose-edits.ts';
import { acronymFinder } from './finders/acronyms.ts';
import { boundFinder } from './finders/bound.ts';
import { centuryFinder } from './finders/centuries.ts';
import { dashFinder } from './finders/dashes.ts';
import { ellipsisFinder } from './finders/ellipsis.ts';
import { formFinder } from './finders/forms.ts';
import { numberFinder } from './finders/numbers.ts';
import { ordinalFinder } from './finders/ordinals.ts';
import { punctuationFinder } from './finders/punctuation.ts';
import { quoteFinder } from './finders/quotes.ts';
import { rangeFinder } from './finders/ranges.ts';
import type { Edit, Finder, Findings } from './finding.ts';
import { shield } from './shield.ts';

/**
 * Find what a typography sets otherwise in a text: edits in order, which do not overlap, and remarks.
 *
 * A text that was set once has nothing left to set. Rules are made so that this holds for what people write: each changes only marks of
 * its own, and takes every blank for a blank. For what cats write (`"1«\t;`) texts are set again until nothing changes; one that never
 * comes to rest is left as it is.
 */
export function findInText(text: string, typography: Typography): Required<Findings> {
  const finders = findersOf(typography);
  const { edits, remarks } = look(text, finders);
  const elements = edits.filter(({ element }) => element);
  let changes: readonly Edit[] = edits.filter(({ element }) => !element);
  for (let round = 0; round < ROUNDS && changes.some(({ kind }) => kind !== 'bound'); round += 1) {
    const set = applyEdits(text, changes);
    const again = look(set, finders).edits.filter(({ element }) => !element);
    if (again.length === 0) break;
    changes = round + 1 === ROUNDS ? [] : composeEdits(changes, again, set);
  }
  return { edits: elements.length > 0 ? apart([...changes, ...elements]) : changes, remarks };
}

const ROUNDS = 5;

function look(text: string, finders: readonly Finder[]): Required<Findings> {
  const shielded = shield(text);
  const found = finders.map((find) => find(shielded));
  return { edits: apart(found.flatMap(({ edits }) => edits)), remarks: found.flatMap(({ remarks = [] }) => remarks) };
}

/** Put edits in order; of two that overlap, the first in the list goes before the other. */
function apart(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

/** In the order in which they go before each other where two want the same space. */
const FINDERS: readonly ((typography: Typography) => Finder | undefined)[] = [
  quoteFinder,
  punctuationFinder,
  dashFinder,
  rangeFinder,
  ellipsisFinder,
  numberFinder,
  ordinalFinder,
  centuryFinder,
  acronymFinder,
  formFinder,
  boundFinder,
];

function findersOf(typography: Typography): readonly Finder[] {
  const known = ready.get(typography) ?? FINDERS.flatMap((make) => make(typography) ?? []);
  ready.set(typography, known);
  return known;
}

const ready = new WeakMap<Typography, readonly Finder[]>();
