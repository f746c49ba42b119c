import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { type Language, parseLanguage } from '../model/language.ts';
import { reporter } from '../model/report.ts';
import type { Translate } from '../model/strings.ts';
import { impose, type Refused, type Scheme, stepsOf } from '../pipeline/sheets.ts';
import { findRoot } from '../support/find-root.ts';
import { createHost } from '../support/host.ts';
import { stringLoader } from '../support/load-strings.ts';
import { createOutput } from '../support/output.ts';
import { readAnyFile } from '../support/read-any-file.ts';
import { isSameFile } from '../support/same-file.ts';
import { type Context, EXIT, UsageError } from './context.ts';
import { type ImposeOptions, readImposeOptions } from './impose-options.ts';
import { legible } from './reports/legible.ts';

/** Put the pages of a PDF on sheets, and tell how they are folded. Works inside a press and outside of any. */
export async function runImpose(input: string, target: string, options: ImposeOptions, context: Context): Promise<number> {
  const { t, cwd, signal, stdout, stderr } = context;
  const request = readImposeOptions(options, t);
  const [from, to] = [resolve(cwd, input), resolve(cwd, target)];
  if (from === to || (await isSameFile(from, to))) throw new UsageError(t('cli.impose.sameFile'));
  const root = options.root === undefined ? await findRoot(cwd) : resolve(cwd, options.root);
  if (options.root !== undefined && (await findRoot(root as string)) !== root) throw new UsageError(t('cli.fault.noPress'));
  const host = createHost({ root: root ?? dirname(from), signal, cache: true });
  const words = await wordsOf(options.lang, context, host);
  const bytes = await readAnyFile(from);
  const inWords = (options.instructions ?? true) ? words : undefined;
  const imposed = await impose(bytes, request, inWords, { host, report: reporter(t) });
  if ('reason' in imposed) {
    stderr.write(`${legible(`${input}: ${refusal(imposed, request, t)}`)}\n`);
    return imposed.reason === 'tooLarge' ? EXIT.usage : EXIT.content;
  }
  if (signal.aborted) return EXIT.interrupted;
  await createOutput(dirname(to)).write(basename(to), imposed.bytes);
  const { layout, pages, oddSizes, sheet } = imposed;
  const instructions = stepsOf(request.scheme, layout, words);
  const warnings = oddSizes > 0 ? [t('cli.impose.mixed', { count: oddSizes })] : [];
  for (const warning of warnings) stderr.write(`${legible(`${input}: ${warning}`)}\n`);
  const scale = Math.round(layout.scale * 1000) / 10;
  if (options.json) {
    const result = {
      path: target,
      bytes: imposed.bytes.length,
      sha256: createHash('sha256').update(imposed.bytes).digest('hex'),
      scheme: request.scheme,
      sheet: sheet.name,
      widthMm: layout.widthMm,
      heightMm: layout.heightMm,
      sheets: layout.sheets.length,
      pages,
      blanks: layout.blanks,
      scale: layout.scale,
      duplex: layout.sheets.some(({ back }) => back) ? layout.duplex : null,
      instructions,
      warnings,
    };
    stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  }
  const size = { paper: sheet.name, width: layout.widthMm, height: layout.heightMm };
  const values = { path: target, count: layout.sheets.length, pages, blanks: layout.blanks, scale, ...size };
  stderr.write(`${legible(t('cli.impose.made', values))}\n`);
  for (const [index, step] of instructions.entries()) stderr.write(`  ${index + 1}. ${step}\n`);
  return options.strict && warnings.length > 0 ? EXIT.content : EXIT.done;
}

/** The words of the folder, who may speak another language than the user. */
async function wordsOf(
  tag: string | undefined,
  { t, language }: Context,
  host: Parameters<typeof stringLoader>[0],
): Promise<Translate> {
  const wanted: Language | undefined = tag === undefined ? language : parseLanguage(tag);
  if (!wanted) throw new UsageError(t('cli.fault.lang', { value: tag ?? '' }));
  const { t: words, found } = await stringLoader(host)(wanted);
  if (!found) throw new UsageError(t('cli.impose.noStrings', { tag: wanted.tag }));
  return words;
}

/** Why the PDF can not be put on sheets, and what helps. */
function refusal(refused: Refused, { scheme, scale }: { scheme: Scheme; scale?: number | undefined }, t: Translate): string {
  switch (refused.reason) {
    case 'notPdf':
      return t('cli.impose.notPdf');
    case 'encrypted':
      return t('cli.impose.encrypted');
    case 'noPages':
      return t('cli.impose.noPages');
    case 'damaged':
      return t('cli.impose.damaged');
    case 'damagedPage':
      return t('cli.impose.damagedPage', { page: refused.page });
    case 'tooMany':
      return t('cli.impose.tooMany', { scheme, most: refused.most, pages: refused.pages ?? 0 });
    case 'tooLarge': {
      const [width, height] = refused.needsMm.map((length) => Math.round(length * 10) / 10) as [number, number];
      const { name = '', widthMm = 0, heightMm = 0 } = refused.sheet ?? {};
      const room = { width, height, paper: name, sheetWidth: widthMm, sheetHeight: heightMm };
      return scale === undefined
        ? t('cli.impose.noRoom', room)
        : t('cli.impose.tooLarge', { ...room, scale: Math.round(scale * 100) });
    }
  }
}
