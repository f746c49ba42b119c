import { run } from '../measure.ts';

/** Another program that makes pages of the same book. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  /** The command that makes `target`, by what it is to read. */
  command(
    inputs: { readonly html: string; readonly typst: string; readonly markdown: readonly string[] },
    target: string,
  ): string[];
}

export interface Absent {
  readonly name: string;
  readonly why: string;
}

/**
 * Find the other programs: by the variables `WEASYPRINT`, `TYPST` and `TYPST_PYTHON` (a Python that has the package), else on the path.
 *
 * @param fontFolder where typst finds the face
 */
export async function findPeers(fontFolder: string, env: NodeJS.ProcessEnv = process.env): Promise<readonly (Peer | Absent)[]> {
  const weasyprint = env.WEASYPRINT ?? 'weasyprint';
  const [weasy, typst, binding, pandoc] = await Promise.all([
    versionOf([weasyprint, '--version']),
    versionOf([env.TYPST ?? 'typst', '--version']),
    env.TYPST_PYTHON
      ? versionOf([env.TYPST_PYTHON, '-c', 'from importlib.metadata import version; print(version("typst"))'])
      : undefined,
    versionOf(['pandoc', '--version']),
  ]);
  const compile = 'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]])';
  return [
    weasy === undefined
      ? { name: 'weasyprint', why: 'not on the path: pip install weasyprint, and name it with WEASYPRINT' }
      : { name: 'weasyprint', version: weasy, command: ({ html }, target) => [weasyprint, '--quiet', html, target] },
    typst !== undefined
      ? {
          name: 'typst',
          version: typst,
          command: (inputs, target) => [env.TYPST ?? 'typst', 'compile', '--font-path', fontFolder, inputs.typst, target],
        }
      : binding !== undefined
        ? {
            name: 'typst',
            version: `${binding} (Python)`,
            command: (inputs, target) => [env.TYPST_PYTHON as string, '-c', compile, inputs.typst, target, fontFolder],
          }
        : { name: 'typst', why: 'not on the path: pip install typst, and name that Python with TYPST_PYTHON' },
    pandoc === undefined || weasy === undefined
      ? { name: 'pandoc', why: `${pandoc === undefined ? 'pandoc' : 'weasyprint, its engine here,'} is not on the path` }
      : {
          name: 'pandoc',
          version: `${pandoc} by weasyprint, notes at the end`,
          command: ({ markdown }, target) => [
            ...['pandoc', '--standalone', '--file-scope', '--toc', '--quiet', `--pdf-engine=${weasyprint}`],
            ...['--variable', 'papersize=a5', '--output', target, ...markdown],
          ],
        },
  ];
}

async function versionOf(command: readonly string[]): Promise<string | undefined> {
  return run(command).then(
    (output) => /\d+(?:\.\d+)+/.exec(output)?.[0] ?? output.trim(),
    () => undefined,
  );
}
