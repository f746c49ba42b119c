import english from '../../locales/en/interface.json' with { type: 'json' };
import { RULES, type RuleId } from '../../scripts/model/rule.ts';
import { findingsIn } from '../check-press.ts';
import { casesOf, type RuleCase } from './cases.ts';
import { type ExampleFile, exampleFiles, shownFiles } from './example.ts';

const { expected: _, ...rest } = english.rules;
const WORDS: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = rest;

/** Write `docs/rules.md`: every rule with its words, what `--fix` does, and an example that the tests run. */
export async function rulesDocument(): Promise<string> {
  const rules = await Promise.all((Object.keys(RULES) as RuleId[]).map(describe));
  const sources = [...Map.groupBy(rules, ({ id }) => sourceOf(id))].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [HEAD, table(sources.flatMap(([, described]) => described))];
  for (const [source, described] of sources) {
    parts.push(`## ${source}`);
    for (const { id, isMended, words, examples } of described) {
      const { remedy = '', ...messages } = words;
      parts.push(
        `<a id="${id.replace(':', '-')}"></a>\n\n### \`${id}\``,
        `${capitalised(RULES[id].severity)}${RULES[id].fixed ? ', always' : ''}${isMended ? '; `--fix` mends it' : ''}.`,
        Object.values(messages)
          .map((message) => `> ${withNames(message)}`)
          .join('\n>\n'),
        withNames(remedy),
        ...examples,
      );
    }
  }
  return `${parts.join('\n\n')}\n`;
}

interface DescribedRule {
  readonly id: RuleId;
  /** Whether an example of what is wrong is mended by `--fix`. */
  readonly isMended: boolean;
  /** `message`, its shades, and `remedy`. */
  readonly words: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
}

/** Look at a rule: of its examples, the first of what is wrong is shown, and the first of what is right. */
async function describe(id: RuleId): Promise<DescribedRule> {
  const cases = await casesOf(id);
  const [right, wrong] = [true, false].map((isRight) => cases.filter(({ name }) => name.startsWith('ok') === isRight));
  const [bad, good] = await Promise.all([firstShown(id, wrong ?? []), firstShown(id, right ?? [])]);
  const findings = await Promise.all((wrong ?? []).map(({ host }) => findingsIn(host)));
  const isMended = findings.flat().some(({ diagnostic, message }) => diagnostic.rule === id && message.fix !== undefined);
  const [source = '', name = ''] = id.split(':');
  const examples = [
    ...(bad.length > 0 ? [`Wrong:\n\n${shownFiles(bad, [])}`] : []),
    ...(good.length > 0 ? [`Right:\n\n${shownFiles(good, bad)}`] : []),
  ];
  return { id, isMended, words: WORDS[source]?.[name] ?? {}, examples };
}

async function firstShown(id: RuleId, cases: readonly RuleCase[]): Promise<readonly ExampleFile[]> {
  const all = await Promise.all(cases.map((one) => exampleFiles(id, one)));
  return all.find((files) => files.length > 0) ?? [];
}

function table(rules: readonly DescribedRule[]): string {
  const rows = rules.map(({ id, isMended }) => {
    const { severity, fixed } = RULES[id];
    return `| [\`${id}\`](#${id.replace(':', '-')}) | ${severity}${fixed ? ', always' : ''} | ${isMended ? 'yes' : ''} |`;
  });
  return ['| Rule | Severity | `--fix` |', '| --- | --- | --- |', ...rows].join('\n');
}

function sourceOf(rule: string): string {
  return rule.slice(0, rule.indexOf(':'));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const HEAD = `# Rules

What \`tract check\` and \`tract build\` report, and how to mend it. An error stops the edition that it is in; a warning does not, unless
\`--strict\` is given; an info is only pointed out. \`tract.yaml\` and \`book.yaml\` may change the severity of a rule, but not of one that is
an error always: nothing can be built from what it tells of.

\`\`\`yaml
rules:
  html:dropped: error
  image:alt: off
\`\`\`

[Checking a press](checking.md) tells how to mend faults by \`--fix\`, and how to ignore one that is none, with a reason.

This page is made of the rules, their words and the examples that the tests run, here without the front matter that all share.
\`UPDATE=1 npm test\` writes it anew.`;

/** What a message fills in is shown by its name. */
function withNames(message: string): string {
  return message.replace(/\{\{(\w+)[^}]*\}\}/g, '‹$1›').replace(/<(?=[a-z])/g, '\\<');
}
