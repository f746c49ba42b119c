import { type NoteText, type Sign, type TextParts, wordsOf } from './text-parts.ts';

/** Say what an edition has lost, doubled, displaced or changed of a manuscript: the first place of each part; nothing when all is there. */
export function compare(manuscript: TextParts, edition: TextParts): readonly string[] {
  const found = numbered(edition.notes);
  const wanted = numbered(manuscript.notes);
  return [
    ...faultIn('title', manuscript.title, edition.title),
    ...faultIn('subtitle', manuscript.subtitle, edition.subtitle),
    ...faultIn('text', manuscript.flow, edition.flow),
    ...[...wanted].flatMap(([label, { signs }]) => {
      const other = found.get(label);
      if (other) return faultIn(`note ${label}`, signs, other.signs);
      return [`note ${label} is lost: “${excerpt(signs, 0)}” at ${signs[0]?.place}`];
    }),
    ...[...found]
      .filter(([label]) => !wanted.has(label))
      .map(([label, { signs }]) => `note ${label} is no note of the manuscript: “${excerpt(signs, 0)}” (${signs[0]?.place})`),
    ...outOfOrder(manuscript, edition),
  ];
}

/** Notes by their number. A number that stands a second time, and each note that nothing calls, gets a count behind it. */
function numbered(notes: readonly NoteText[]): ReadonlyMap<string, NoteText> {
  const found = new Map<string, NoteText>();
  for (const note of notes) {
    let label = note.label;
    for (let count = 2; found.has(label); count += 1) label = `${note.label} (${count})`;
    found.set(label, note);
  }
  return found;
}

/** Notes that the text calls stand in the order of their calls. One that only a note calls stands where its caller does. */
function outOfOrder(manuscript: TextParts, edition: TextParts): readonly string[] {
  const called = new Set(manuscript.flow.map(({ text }) => text));
  const labels = edition.notes.map(({ label }) => label).filter((label) => called.has(`[${label}]`));
  const at = labels.findIndex((label, index) => index > 0 && Number(label) < Number(labels[index - 1]));
  return at < 0 ? [] : [`note ${labels[at]} stands behind note ${labels[at - 1]}`];
}

function faultIn(part: string, wanted: readonly Sign[], found: readonly Sign[]): readonly string[] {
  let at = 0;
  let other = 0;
  while (at < wanted.length || other < found.length) {
    const have = found[other];
    const length = have ? typesetLength(wanted, at, have) : 0;
    if (length > 0) {
      at += length;
      other += 1;
    } else if (have?.mayBeHyphen) other += 1;
    else return [describe(part, wanted, at, found, other)];
  }
  return [];
}

const QUOTES = '“”„‟«»‘’‚‛‹›';

/** What typography may rightly make of one sign of a manuscript; a quotation mark may become another one and nothing else. */
const MAY_BECOME: Readonly<Record<string, string>> = {
  "'": QUOTES,
  '"': QUOTES,
  '´': '’',
  ...Object.fromEntries([...QUOTES].map((mark) => [mark, QUOTES])),
};

/** What it may make one sign of. */
const MAY_JOIN: Readonly<Record<string, string>> = { '...': '…', '---': '—', '--': '–—' };

/** How many signs of the manuscript a sign of the edition stands for; none where it is another. */
function typesetLength(wanted: readonly Sign[], at: number, have: Sign): number {
  const want = wanted[at];
  if (!want) return 0;
  if (isSame(want, have) || (isDash(wanted, at) && '–—'.includes(have.text))) return 1;
  for (const [written, set] of Object.entries(MAY_JOIN)) {
    const isWritten = set.includes(have.text) && wordsOf(wanted.slice(at, at + written.length)) === written;
    if (isWritten) return written.length;
  }
  return 0;
}

/** A hyphen stands for a dash where blanks or figures are on both its sides. */
function isDash(signs: readonly Sign[], at: number): boolean {
  const [before, hyphen, after] = [signs[at - 1], signs[at], signs[at + 1]];
  if (hyphen?.text !== '-') return false;
  return (hyphen.isApart && after?.isApart) || (/\d/.test(before?.text ?? '') && /\d/.test(after?.text ?? '')) || false;
}

function isAt(want: Sign, have: Sign | undefined): boolean {
  return have !== undefined && isSame(want, have);
}

function isSame(want: Sign, have: Sign): boolean {
  return want.text === have.text || (MAY_BECOME[want.text]?.includes(have.text) ?? false);
}

/** So many signs in a row are taken for the same passage. */
const PASSAGE = 16;
const CONTEXT = 40;

function describe(part: string, wanted: readonly Sign[], at: number, found: readonly Sign[], other: number): string {
  const place = wanted[Math.min(at, wanted.length - 1)]?.place ?? 'the end';
  const where = `after “${wordsOf(wanted.slice(Math.max(0, at - CONTEXT), at))}”, ${place}; the edition goes on “${excerpt(found, other)}” (${
    found[other]?.place ?? 'its end'
  })`;
  const missing = gap(wanted, at, found, other);
  const extra = gap(found, other, wanted, at);
  const changed = changedLength(wanted, at, found, other);
  const shortest = Math.min(missing?.length ?? changed, extra?.length ?? changed, changed);
  if (missing?.length === shortest) {
    return `${part}: ${isPassage(missing, found, 0) ? 'displaced' : 'lost'}: “${shortened(missing)}” ${where}`;
  }
  if (extra?.length === shortest) {
    const again = extra.every((sign, index) => isAt(sign, wanted[at - extra.length + index]));
    const early = !again && isPassage(extra, wanted, at);
    const kind = early ? 'displaced' : again || isPassage(extra, wanted, 0) ? 'doubled' : 'added';
    return `${part}: ${kind}: “${shortened(extra)}” ${where}`;
  }
  return `${part}: changed: “${shortened(wanted.slice(at, at + changed))}” ${where}`;
}

/** After how many signs, other than they should be, both texts go on alike; all of the rest when they never do. */
function changedLength(wanted: readonly Sign[], at: number, found: readonly Sign[], other: number): number {
  for (let length = 1; length < wanted.length - at; length += 1) {
    const goesOn = wanted.slice(at + length, at + length + PASSAGE);
    if (goesOn.every((sign, index) => isAt(sign, found[other + length + index]))) return length;
  }
  return wanted.length - at;
}

/** Tell whether signs that are enough to be known again stand in a text from a place on. */
function isPassage(signs: readonly Sign[], text: readonly Sign[], from: number): boolean {
  return signs.length >= PASSAGE && indexOf(text, signs.slice(0, PASSAGE), from) >= 0;
}

/** The signs of one text that stand before the place where the other goes on; nothing when it goes on nowhere. */
function gap(long: readonly Sign[], at: number, short: readonly Sign[], other: number): readonly Sign[] | undefined {
  if (other >= short.length) return long.slice(at);
  const index = indexOf(long, short.slice(other, other + PASSAGE), at + 1);
  return index < 0 ? undefined : long.slice(at, index);
}

function indexOf(signs: readonly Sign[], passage: readonly Sign[], from: number): number {
  for (let start = from; start + passage.length <= signs.length; start += 1) {
    if (passage.every((sign, index) => isAt(sign, signs[start + index]))) return start;
  }
  return -1;
}

function excerpt(signs: readonly Sign[], at: number): string {
  return wordsOf(signs.slice(at, at + CONTEXT));
}

function shortened(signs: readonly Sign[]): string {
  return signs.length <= 2 * CONTEXT ? wordsOf(signs) : `${excerpt(signs, 0)}…${wordsOf(signs.slice(-CONTEXT))}`;
}
