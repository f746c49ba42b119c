import Mustache from 'mustache';
import type { Artifact } from '../../model/artifact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Host } from '../../model/host.ts';
import { addresses } from './addresses.ts';
import { bodyParts } from './body/body-parts.ts';
import { headMarkup } from './head/head-markup.ts';
import { languageLinks } from './language-links.ts';
import { styleSheet } from './style/style-sheet.ts';

/**
 * Make the HTML edition: one file that asks nothing of any network, with its fonts and pictures inside and no script. It uses up the
 * edition's trees.
 *
 * The page is the design's Mustache shell `page.html`; what it may set is told at its head.
 */
export async function renderHtml(edition: Edition, host: Host): Promise<readonly Artifact[]> {
  const { book, design, language, t, fingerprint } = edition;
  const place = addresses(edition);
  const parts = bodyParts(edition);
  const languages = languageLinks(edition, place);
  const words = {
    skip: t('html.skip'),
    languages: t('html.languages'),
    forms: t('html.forms'),
    contents: t('edition.contents'),
    notes: t('edition.notes'),
    glossary: t('edition.glossary'),
    index: t('edition.index'),
    colophon: t('edition.colophon'),
  };
  const forms = [...place.forms, ...place.sheets];
  const named = [...languages, ...forms].map(({ name }) => name);
  const shown = [...Object.values(parts), ...Object.values(words), ...named].join('');
  const view = {
    lang: language.tag,
    dir: language.direction,
    head: headMarkup(edition, await styleSheet(edition, shown, host), place),
    ...parts,
    languages,
    hasLanguages: edition.alternates.length > 0,
    forms,
    hasForms: forms.length > 0,
    words,
    colours: design.colours,
  };
  const page = Mustache.render(design.shells['page.html'] ?? '', view, {}, { escape: escaped });
  return [
    {
      path: place.path,
      bytes: new TextEncoder().encode(page),
      mediaType: 'text/html',
      lang: language.tag,
      format: 'html',
      book: book.id,
      madeFrom: fingerprint,
    },
  ];
}

/** Mustache's own escape also writes `/` and `=` as numbers, which makes addresses hard to read. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
