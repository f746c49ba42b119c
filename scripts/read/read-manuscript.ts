import { VFile } from 'vfile';
import type { Chapter, Manuscript, Picture } from '../model/book.ts';
import type { Contributor } from '../model/contributor.ts';
import type { Host } from '../model/host.ts';
import { covers, type Language, parseLanguage } from '../model/language.ts';
import { hasErrors, type Report } from '../model/report.ts';
import { readFigures } from './conventions/read-figures.ts';
import { readInflection } from './conventions/read-inflection.ts';
import { readTypographies } from './conventions/read-typographies.ts';
import { listFolder } from './list-folder.ts';
import { nameHeadings } from './markdown/name-headings.ts';
import { rememberTree } from './markdown/remember-tree.ts';
import { loadPictures } from './pictures/load-pictures.ts';
import { readText } from './read-text.ts';
import { defined } from './settings/defined.ts';
import { rememberYaml } from './settings/remember-yaml.ts';
import type { FrontMatter } from './settings/schemas.ts';

export interface ManuscriptPlace {
  readonly host: Host;
  readonly report: Report;
  /** Path of the book below the press. */
  readonly folder: string;
  /** `fr.md`, or the folder `fr`. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly language: Language;
  /** Those of the book. */
  readonly contributors: readonly Contributor[];
}

/** Read one text, from one file or many. It is missing when its front matter could not be read. */
export async function readManuscript(place: ManuscriptPlace): Promise<{ manuscript?: Manuscript; files: readonly VFile[] }> {
  const { host, report, folder, name } = place;
  const { paths, faults } = place.isFolder
    ? await chapterPaths(host, `${folder}/${name}`, report)
    : { paths: [`${folder}/${name}`], faults: [] };
  if (faults.length > 0) return { files: faults };
  if (paths.length === 0) {
    const missing = new VFile({ path: `${folder}/${name}` });
    report(missing, { rule: 'file:empty' });
    return { files: [missing] };
  }
  const parsed = await Promise.all(paths.map((path) => readChapter(host, path, report)));
  const anchors = nameHeadings(parsed.map(({ tree }) => tree));
  const chapters = parsed.map((chapter, index): Chapter => ({ ...chapter, anchors: anchors[index] ?? new Map() }));
  const files = chapters.map(({ file }) => file);
  const first = chapters[0] as Chapter;
  if (hasErrors(first.file)) return { files };

  const matter = await readFrontMatter(host, first, report);
  if (!matter) return { files };
  const language = exactLanguage(place.language, matter, first.file, report);
  const pictures = new Map<string, Picture>();
  for (const chapter of chapters) await loadPictures(chapter, { host, report, folder, tags: language.chain }, pictures);
  const inflection = await readInflection(host, language, report);
  const figures = await readFigures(host, language, report);
  const trees = chapters.map(({ tree }) => tree);
  const typography = await readTypographies(host, language, trees, report);
  const { title, contributors = [], keywords = [], lang: _, ...facts } = defined(matter);
  const manuscript = {
    ...facts,
    title,
    language,
    keywords,
    contributors: [...place.contributors, ...contributors.map(defined)],
    chapters,
    pictures,
    inflection: inflection.value,
    typography: typography.value,
    figures: figures.value,
  } as Manuscript;
  return { manuscript, files: [...files, ...inflection.files, ...typography.files, ...figures.files] };
}

/** List the files of a text in name order, in which `2-x` stands before `10-x`. */
async function chapterPaths(host: Host, folder: string, report: Report) {
  const { entries, faults } = await listFolder(host, folder, report);
  const names = entries.filter((entry) => entry.type === 'file' && entry.name.endsWith('.md'));
  const order = new Intl.Collator('en', { numeric: true });
  const paths = names.map((entry) => `${folder}/${entry.name}`).sort((a, b) => order.compare(a, b) || (a < b ? -1 : 1));
  return { paths, faults };
}

async function readChapter(host: Host, path: string, report: Report): Promise<Omit<Chapter, 'anchors'>> {
  const file = await readText(host, path, report);
  const tree = await rememberTree(host, file, report);
  const isEmpty = tree.children.every((node) => node.type === 'yaml');
  if (isEmpty && !hasErrors(file)) report(file, { rule: 'file:empty' });
  return { path, file, tree };
}

const FRONT_MATTER = { name: 'front matter', load: async () => (await import('./settings/schemas.ts')).frontMatterSchema };

async function readFrontMatter(
  host: Host,
  { file, tree }: Chapter,
  report: Report,
): Promise<(FrontMatter & { title: string }) | undefined> {
  const yaml = tree.children[0]?.type === 'yaml' ? tree.children[0] : undefined;
  const firstLine = (yaml?.position?.start.line ?? 0) + 1;
  const matter = yaml ? await rememberYaml(host, file, FRONT_MATTER, report, { text: yaml.value, firstLine }) : {};
  if (!matter) return undefined;
  const { title } = matter;
  if (title === undefined) {
    const isUnclosed = !yaml && /^---[ \t]*\n/.test(String(file));
    report(file, {
      rule: 'front-matter:missing',
      place: yaml ?? { line: 1, column: 1 },
      ...(isUnclosed && { shade: 'unclosed' }),
    });
    return undefined;
  }
  return { ...defined(matter), title };
}

/** `lang` in front matter may make the file name more exact (`fr.md` with `fr-CA`), not contradict it. */
function exactLanguage(named: Language, { lang }: FrontMatter, file: VFile, report: Report): Language {
  const exact = lang === undefined ? named : parseLanguage(lang);
  if (exact && covers(named.tag, exact)) return exact;
  report(file, {
    rule: 'language:contradiction',
    values: { lang: lang ?? '', tag: named.tag },
    actual: lang,
    expected: [named.tag],
  });
  return named;
}
