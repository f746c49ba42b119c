import type { ArtifactLocation, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { VFile } from 'vfile';
import { RULES, type RuleId } from '../../model/rule.ts';
import type { Finding } from '../diagnostics.ts';

/** The tool, as a SARIF log names it. */
export interface SarifTool {
  readonly version: string;
  /** Where the documentation is on the web, ending in `/`. Rules have a `helpUri` only where that is known: it must be absolute. */
  readonly documentation?: string;
  /** The wording of the rules, by source and name. */
  readonly words: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

/**
 * Write findings as SARIF 2.1.0 (OASIS Standard, 2020), which code hosts and editors read. Section numbers are of that text.
 *
 * @param ignored those that somebody silenced: they are told with their justification (3.35)
 */
export function sarifReport(findings: readonly Finding[], ignored: readonly Finding[], tool: SarifTool): string {
  const all = [...findings, ...ignored];
  const rules = [...new Set(all.map(({ diagnostic }) => diagnostic.rule))].sort();
  const known = new Map<VFile, ReturnType<typeof regionsIn>>();
  const regionsOf: RegionsOf = (file) => {
    const regions = known.get(file) ?? regionsIn(String(file));
    known.set(file, regions);
    return regions;
  };
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Tract', semanticVersion: tool.version, rules: rules.map((id) => ruleOf(id as RuleId, tool)) },
        },
        columnKind: 'utf16CodeUnits',
        results: all.map((finding) => resultOf(finding, rules, regionsOf)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

type RegionsOf = (file: VFile) => ReturnType<typeof regionsIn>;

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A reporting descriptor (3.49). What a message fills in is shown by its name. */
function ruleOf(id: RuleId, { documentation, words }: SarifTool): ReportingDescriptor {
  const [source = '', name = ''] = id.split(':');
  const { message, message_other: plural, remedy = '' } = words[source]?.[name] ?? {};
  const named = (text: string) => text.replace(/\{\{(\w+)[^}]*\}\}/g, '‹$1›');
  return {
    id,
    shortDescription: { text: named(message ?? plural ?? id) },
    help: { text: named(remedy), markdown: `${named(remedy)} (\`docs/rules.md#${source}-${name}\`)` },
    ...(documentation !== undefined && { helpUri: `${documentation}docs/rules.md#${source}-${name}` }),
    defaultConfiguration: { level: LEVELS[RULES[id].severity] },
  };
}

function resultOf({ diagnostic, message, file }: Finding, rules: readonly string[], regionsOf: RegionsOf): Result {
  const { path, rule, severity, line, column, endLine, endColumn } = diagnostic;
  const { fix, other, ignored, place } = message;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[severity],
    message: { text: diagnostic.message },
    locations: [{ physicalLocation: { ...artifact(path), ...(place && { region }) } }],
    ...(other && {
      relatedLocations: [
        {
          physicalLocation: { ...artifact(other.path), region: { startLine: other.line, startColumn: other.column } },
        },
      ],
    }),
    ...(fix && {
      fixes: [
        {
          artifactChanges: [
            {
              ...artifact(path),
              replacements: [{ deletedRegion: regionsOf(file)(fix.start, fix.end), insertedContent: { text: fix.text } }],
            },
          ],
        },
      ],
    }),
    suppressions: ignored ? [{ kind: ignored.by === 'file' ? 'external' : 'inSource', justification: ignored.reason }] : [],
  };
}

/** A path below the press, as a relative reference (3.4.3; RFC 3986, 4.2). */
function artifact(path: string): { artifactLocation: ArtifactLocation } {
  return { artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' } };
}

/** Make the function that gives a region by lines and columns (3.30); where start and end are one place, text is put in there. */
function regionsIn(source: string): (start: number, end: number) => Region {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  const pointAt = (offset: number) => {
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
  return (start, end) => {
    const [from, to] = [pointAt(start), pointAt(end)];
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
}
