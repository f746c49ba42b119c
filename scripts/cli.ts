import { rmSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { AcceptOptions } from './commands/accept.ts';
import type { BuildOptions } from './commands/build.ts';
import type { CheckOptions } from './commands/check.ts';
import { type Context, EXIT, UsageError } from './commands/context.ts';
import type { DoctorOptions } from './commands/doctor.ts';
import type { ExportOptions } from './commands/export.ts';
import type { ImportOptions } from './commands/import.ts';
import type { ImposeOptions } from './commands/impose-options.ts';
import type { NewLanguageOptions } from './commands/new-language.ts';
import type { StatusOptions } from './commands/status.ts';
import { SurroundingsError } from './model/host.ts';
import type { Translate } from './model/strings.ts';
import { stringLoader, userLanguage } from './support/load-strings.ts';
import { ownFiles } from './support/own-files.ts';
import { ownVersion } from './support/own-version.ts';
import { open } from './support/write-atomic.ts';

/** Run the command that the arguments name, and give the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const interrupt = new AbortController();
  const language = userLanguage(process.env);
  const { t } = await stringLoader(ownFiles)(language);
  const { stdout, stderr, env } = process;
  const context: Context = { t, language, cwd: process.cwd(), env, signal: interrupt.signal, stdout, stderr };
  const stop = () => onInterrupt(interrupt);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  for (const stream of [stdout, stderr]) stream.on('error', onClosed);
  let code: number = EXIT.done;
  const program = await commands(context, (done) => {
    code = done;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return interrupt.signal.aborted ? EXIT.interrupted : code;
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    return explain(error, t);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** The table of commands. Each is loaded when it is called, so that `--help` stays quick. */
async function commands(context: Context, end: (code: number) => void): Promise<Command> {
  const { t } = context;
  const program = new Command('tract')
    .description(t('cli.description'))
    .version(await ownVersion(), '-V, --version', t('cli.option.version'));
  const add = (name: string, example: string, configure: (command: Command) => Command) => {
    const command = configure(program.command(name).description(t(`cli.${name.split(' ')[0]}.description`)));
    command.option('--root <dir>', t('cli.option.root')).option('--json', t('cli.option.json'));
    command.addHelpText('after', `\n${t('cli.example', { command: example })}`);
  };
  add('build', 'tract build a-hundred-years-after --lang fr --format epub,pdf', (command) =>
    command
      .argument('[book...]', t('cli.option.books'))
      .option('--lang <tags>', t('cli.option.lang'))
      .option('--format <formats>', t('cli.option.format'))
      .option('--out <dir>', t('cli.option.out'))
      .option('--strict', t('cli.option.strict'))
      .option('--no-cache', t('cli.option.noCache'))
      .option('--jobs <n>', t('cli.option.jobs'))
      .option('--press', t('cli.option.press'))
      .action(async (books: string[], options: BuildOptions) => {
        const { runBuild } = await import('./commands/build.ts');
        end(await runBuild(books, options, context));
      }),
  );
  add('check', 'tract check --strict', (command) =>
    command
      .argument('[book...]', t('cli.option.books'))
      .option('--fix', t('cli.option.fix'))
      .option('--report <form>', t('cli.option.report'))
      .option('--strict', t('cli.option.strict'))
      .option('--pages', t('cli.option.pages'))
      .option('--no-pages', t('cli.option.noPages'))
      .option('--discover', t('cli.option.discover'))
      .option('--out <file>', t('cli.option.discoverOut'))
      .action(async (books: string[], options: CheckOptions) => {
        const { runCheck } = await import('./commands/check.ts');
        end(await runCheck(books, options, context));
      }),
  );
  add('status', 'tract status a-hundred-years-after --lang fr', (command) =>
    command
      .argument('[book...]', t('cli.option.books'))
      .option('--lang <tags>', t('cli.option.lang'))
      .option('--strict', t('cli.status.strict'))
      .action(async (books: string[], options: StatusOptions) => {
        const { runStatus } = await import('./commands/status.ts');
        end(await runStatus(books, options, context));
      }),
  );
  add('accept', 'tract accept a-hundred-years-after kronstadt/p1', (command) =>
    command
      .argument('[book]', t('cli.accept.book'))
      .argument('[id...]', t('cli.accept.ids'))
      .option('--lang <tags>', t('cli.option.lang'))
      .option('--together', t('cli.accept.together'))
      .option('--by <name>', t('cli.accept.by'))
      .option('--merge', t('cli.accept.merge'))
      .action(async (book: string | undefined, ids: string[], options: AcceptOptions) => {
        const { runAccept } = await import('./commands/accept.ts');
        end(await runAccept(book, ids, options, context));
      }),
  );
  add('export', 'tract export a-hundred-years-after --to po --lang fr --out fr.po', (command) =>
    command
      .argument('[book...]', t('cli.option.termsOf'))
      .option('--to <form>', t('cli.option.to'))
      .option('--lang <tags>', t('cli.option.lang'))
      .option('--from <tag>', t('cli.option.from'))
      .option('--xliff <version>', t('cli.option.xliff'))
      .option('--out <file>', t('cli.option.outFile'))
      .action(async (books: string[], options: ExportOptions) => {
        const { runExport } = await import('./commands/export.ts');
        end(await runExport(books, options, context));
      }),
  );
  add('import', 'tract import fr.po', (command) =>
    command
      .argument('<file>', t('cli.option.importFile'))
      .option('--delete', t('cli.option.delete'))
      .option('--dry-run', t('cli.option.dryRun'))
      .action(async (file: string, options: ImportOptions) => {
        const { runImport } = await import('./commands/import.ts');
        end(await runImport(file, options, context));
      }),
  );
  add('new-language', 'tract new-language es a-hundred-years-after', (command) =>
    command
      .argument('<tag>', t('cli.option.newTag'))
      .argument('[book...]', t('cli.option.books'))
      .action(async (tag: string, books: string[], options: NewLanguageOptions) => {
        const { runNewLanguage } = await import('./commands/new-language.ts');
        end(await runNewLanguage(tag, books, options, context));
      }),
  );
  add('impose', 'tract impose pamphlet.pdf booklet.pdf --scheme saddle --sheet a4', (command) =>
    command
      .argument('<in.pdf>', t('cli.impose.input'))
      .argument('<out.pdf>', t('cli.impose.output'))
      .option('--scheme <scheme>', t('cli.impose.scheme'))
      .option('--sheet <paper>', t('cli.impose.sheet'))
      .option('--binding <side>', t('cli.impose.binding'))
      .option('--duplex <edge>', t('cli.impose.duplex'))
      .option('--up <n>', t('cli.impose.up'))
      .option('--signature <sheets>', t('cli.impose.signature'))
      .option('--creep <mm>', t('cli.impose.creep'))
      .option('--paper-weight <g>', t('cli.impose.paperWeight'))
      .option('--creep-direction <way>', t('cli.impose.creepDirection'))
      .option('--scale <size>', t('cli.impose.scale'))
      .option('--margin <mm>', t('cli.impose.margin'))
      .option('--gutter <mm>', t('cli.impose.gutter'))
      .option('--marks <marks>', t('cli.impose.marks'))
      .option('--blanks <place>', t('cli.impose.blanks'))
      .option('--lang <tag>', t('cli.impose.lang'))
      .option('--no-instructions', t('cli.impose.noInstructions'))
      .option('--strict', t('cli.option.strict'))
      .action(async (input: string, target: string, options: ImposeOptions) => {
        const { runImpose } = await import('./commands/impose.ts');
        end(await runImpose(input, target, options, context));
      }),
  );
  add('doctor', 'tract doctor', (command) =>
    command.action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('./commands/doctor.ts');
      end(await runDoctor(options, context));
    }),
  );
  return inTheirWords(program, t);
}

/** Have commander's own words in the user's language too, and its exits as exceptions. */
function inTheirWords(program: Command, t: Translate): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('cli.helpTitle.usage'),
    'Arguments:': t('cli.helpTitle.arguments'),
    'Options:': t('cli.helpTitle.options'),
    'Global Options:': t('cli.helpTitle.global'),
    'Commands:': t('cli.helpTitle.commands'),
  };
  for (const command of [program, ...program.commands]) {
    command
      .helpOption('-h, --help', t('cli.option.help'))
      .configureHelp({ styleTitle: (title) => titles[title] ?? title })
      .exitOverride();
  }
  return program.helpCommand('help [command]', t('cli.option.help')).addHelpText('after', `\n${t('cli.seeCommand')}`);
}

/** Tell of a fault in one place, by its kind, and give its exit code. */
function explain(error: unknown, t: Translate): number {
  // Commander has written its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof SurroundingsError)
    process.stderr.write(`${[error.message, error.remedy].filter(Boolean).join(' ')}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n${t('cli.fault.ours')}\n`);
  return EXIT.usage;
}

/** Whoever reads (`| head`) may have had enough: that is no fault, and what is left is not written. */
function onClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** The first Ctrl-C lets what runs come to a clean end; the second does not wait. No half-written file is left either way. */
function onInterrupt(interrupt: AbortController): void {
  if (interrupt.signal.aborted) {
    for (const path of open) rmSync(path, { force: true });
    process.exit(EXIT.interrupted);
  }
  interrupt.abort();
}
