import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { findingsOf, ignoredOf } from '../../scripts/commands/diagnostics.ts';
import { sarifReport } from '../../scripts/commands/reports/sarif.ts';
import { sarifTool } from '../../scripts/commands/sarif-tool.ts';
import { language } from '../../scripts/model/language.ts';
import { type Message, reporter, silence } from '../../scripts/model/report.ts';
import { RULES } from '../../scripts/model/rule.ts';
import { OWN_ROOT } from '../../scripts/support/host.ts';
import { stringLoader } from '../../scripts/support/load-strings.ts';
import { diskHost } from '../disk-host.ts';

const host = diskHost(OWN_ROOT);
const { t } = await stringLoader(host)(language('en'));
const report = reporter(t);

async function sarif(files: readonly VFile[], lang = 'en') {
  const tool = await sarifTool(host, language(lang));
  return JSON.parse(sarifReport(findingsOf(files), ignoredOf(files), tool)).runs[0];
}

function faulty(): VFile {
  const file = new VFile({ path: 'manuscript/a b/en.md', value: 'One.\n\n![](a.png) and <b>two</b> three.\n' });
  report(file, { rule: 'image:alt', place: { line: 3, column: 1 } });
  report(file, {
    rule: 'heading:duplicate-id',
    values: { id: 'x', line: 9 },
    place: { start: { line: 3, column: 16 }, end: { line: 3, column: 19 } },
    cause: { path: 'manuscript/a b/other.md', line: 9, column: 2 },
    fix: { start: 21, end: 24, text: '*' },
  });
  report(file, { rule: 'html:dropped', values: { tag: '</b>' }, place: { line: 3, column: 22 } });
  report(file, { rule: 'file:empty' });
  const dropped = (file.messages as Message[]).filter(({ ruleId }) => ruleId === 'dropped');
  silence(file, new Map(dropped.map((message) => [message, { by: 'comment', reason: 'as in the leaflet' }])));
  return file;
}

test('rules are told with their words, their severity and their level', async () => {
  const { tool, results } = await sarif([faulty()]);
  const { rules, semanticVersion } = tool.driver;
  assert.match(semanticVersion, /^\d+\.\d+\.\d+/);
  assert.deepEqual(rules[2], {
    id: 'html:dropped',
    shortDescription: { text: 'The HTML tag ‹tag› was dropped; the text in it stays.' },
    help: {
      text: 'Say it in Markdown, or write `\\<` where the letters are meant.',
      markdown: 'Say it in Markdown, or write `\\<` where the letters are meant. (`docs/rules.md#html-dropped`)',
    },
    defaultConfiguration: { level: 'warning' },
  });
  for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex].id, ruleId);
});

test('every rule has a description in both languages', async () => {
  const file = new VFile({ path: 'en.md' });
  for (const rule of Object.keys(RULES)) file.message('x', { source: rule.split(':')[0], ruleId: rule.split(':')[1] } as never);
  for (const lang of ['en', 'fr']) {
    const { tool } = await sarif([file], lang);
    assert.equal(tool.driver.rules.length, Object.keys(RULES).length);
    for (const { id, shortDescription, help } of tool.driver.rules) {
      assert(shortDescription.text !== id && help.text !== '', id);
      assert.doesNotMatch(shortDescription.text + help.text, /\{\{/);
    }
  }
});

test('places, the other place, the fix and the reason of what is ignored', async () => {
  const { results } = await sarif([faulty()]);
  const of = (rule: string) => results.find(({ ruleId }: { ruleId: string }) => ruleId === rule);
  const uri = { uri: 'manuscript/a%20b/en.md', uriBaseId: '%SRCROOT%' };
  assert.deepEqual(of('heading:duplicate-id').locations, [
    { physicalLocation: { artifactLocation: uri, region: { startLine: 3, startColumn: 16, endLine: 3, endColumn: 19 } } },
  ]);
  assert.deepEqual(of('heading:duplicate-id').relatedLocations, [
    {
      physicalLocation: {
        artifactLocation: { ...uri, uri: 'manuscript/a%20b/other.md' },
        region: { startLine: 9, startColumn: 2 },
      },
    },
  ]);
  assert.deepEqual(of('heading:duplicate-id').fixes, [
    {
      artifactChanges: [
        {
          artifactLocation: uri,
          replacements: [
            { deletedRegion: { startLine: 3, startColumn: 16, endLine: 3, endColumn: 19 }, insertedContent: { text: '*' } },
          ],
        },
      ],
    },
  ]);
  assert.deepEqual(of('html:dropped').suppressions, [{ kind: 'inSource', justification: 'as in the leaflet' }]);
  assert.deepEqual(of('image:alt').suppressions, []);
  assert.equal(of('image:alt').fixes, undefined);
  assert.equal(of('file:empty').locations[0].physicalLocation.region, undefined);
});
