import type { Root } from 'mdast';
import type { Glossary, Term, TermForms } from '../scripts/model/glossary.ts';
import { language } from '../scripts/model/language.ts';
import { flowsOf } from '../scripts/text/flow.ts';
import { compileNames } from '../scripts/text/names/compile-names.ts';
import { median } from './measure.ts';

/** What we hold ourselves to, with 5,000 terms and 1 MB of text. */
const TARGETS = { compileMs: 300, matchMs: 150 };
const SIZES = [79, 5_000, 50_000];
const RUNS = 9;

/** Time the matcher of names: `node bench/names.ts`. */
function main(): void {
  const words = vocabulary(60_000);
  process.stdout.write(`Node.js ${process.version}, medians of ${RUNS} in milliseconds\n\n`);
  process.stdout.write(`${['terms', 'text', 'compile', 'match', 'mentions'].map((name) => name.padStart(9)).join('')}\n`);
  for (const count of SIZES) {
    const glossary = makeGlossary(count, words);
    const flows = flowsOf(makeText(1_000_000, words, glossary));
    const units = flows.reduce((sum, { text }) => sum + text.length, 0);
    const compileMs: number[] = [];
    const matchMs: number[] = [];
    let mentions = 0;
    for (let run = 0; run <= RUNS; run += 1) {
      const start = performance.now();
      const namesIn = compileNames(glossary, language('en'), { possessive: [{ ending: '’s' }] });
      namesIn(flows[0] as (typeof flows)[number]);
      const compiled = performance.now();
      mentions = flows.reduce((sum, flow) => sum + namesIn(flow).length, 0);
      // The first time is that of a cold compiler.
      if (run > 0) compileMs.push(compiled - start);
      if (run > 0) matchMs.push(performance.now() - compiled);
    }
    const missed = count === 5_000 && (median(compileMs) > TARGETS.compileMs || median(matchMs) > TARGETS.matchMs);
    const cells = [count, `${(units / 1e6).toFixed(2)} MB`, median(compileMs).toFixed(0), median(matchMs).toFixed(0), mentions];
    process.stdout.write(`${cells.map((cell) => String(cell).padStart(9)).join('')}${missed ? '  missed' : ''}\n`);
  }
}

/** Words of one to four syllables, the same each time. */
function vocabulary(count: number): readonly string[] {
  const syllables = ['ka', 'lo', 'mi', 'tro', 'sky', 'ne', 'cha', 'ev', 'ber', 'lin', 'dor', 'ti', 'an', 'us', 'ré', 'vol'];
  const found = new Set<string>();
  for (let seed = 1; found.size < count; seed += 1) {
    let word = '';
    for (let rest = seed * 2654435761; rest > 0 && word.length < 12; rest = Math.floor(rest / 97)) word += syllables[rest % 16];
    found.add(word);
  }
  return [...found];
}

const PLACE = { path: 'bench.yaml', line: 1, column: 1 };

/** Terms of one to three words, with the forms that those of the first pamphlet have. */
function makeGlossary(count: number, words: readonly string[]): Glossary {
  const name = (index: number) => {
    const word = words[index % words.length] as string;
    return word[0]?.toUpperCase() + word.slice(1);
  };
  const forms = (index: number, tail: string): TermForms => ({
    preferred: name(index) + tail,
    admitted: [`${name(index + 7)} ${name(index)}${tail}`],
    forbidden: [{ form: `${name(index)}${tail}x` }, { form: `${name(index)}${tail}y` }],
    firstMention: `${name(index + 7)} ${name(index + 11)} ${name(index)}${tail}`,
    case: 'exact',
    place: PLACE,
  });
  const terms = Array.from({ length: count }, (_, index): Term => {
    const id = `term-${index}`;
    const facts = { type: 'person', transliteration: {}, identifiers: {}, roles: {}, checkedBy: [], place: PLACE } as const;
    return { id, ...facts, locales: { en: forms(index * 3, ''), fr: forms(index * 3, 'e') } };
  });
  return { terms, hash: String(count) };
}

/** Paragraphs of a hundred words, every thirtieth of them a name. */
function makeText(units: number, words: readonly string[], { terms }: Glossary): Root {
  const children: Root['children'] = [];
  let at = 0;
  for (let written = 0; written < units; ) {
    const line: string[] = [];
    for (let index = 0; index < 100; index += 1, at += 1) {
      const forms = terms[(at * 31) % terms.length]?.locales.en as TermForms;
      line.push(
        at % 30 === 0
          ? at % 60 === 0
            ? forms.preferred
            : (forms.firstMention as string)
          : (words[(at * 7919) % words.length] as string),
      );
    }
    const value = line.join(' ');
    written += value.length;
    children.push({ type: 'paragraph', children: [{ type: 'text', value }] });
  }
  return { type: 'root', children };
}

main();
