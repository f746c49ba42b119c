import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Original } from '../../model/book.ts';
import type { Edition } from '../../model/edition.ts';

/**
 * Set the colophon: where the text comes from, whose the title is, rights, press, date and typeface. Each line is there only when
 * its fact is: a colophon that claims too much is worse than a short one.
 */
export function colophon(edition: Edition): Element[] {
  const { book, t } = edition;
  const original = book.original;
  const lines: (string | undefined)[] = [
    original &&
      t(original.title ? 'colophon.original' : 'colophon.titleByEditors', {
        title: original.title ?? edition.title,
      }),
    original?.lang && originalLanguage(original, edition),
    original?.source && t('colophon.source', { source: original.source }),
    edition.alternates.length > 0
      ? t('colophon.otherLanguages', { languages: edition.alternates.map((one) => languageName(one.language.tag, edition)) })
      : undefined,
    edition.untranslated && incomplete(edition.untranslated, edition),
    book.rights,
    book.licence && t('colophon.licence', { licence: book.licence }),
    book.date ? t('colophon.publishedOn', { press: book.press.name, date: dateIn(book.date, edition) }) : book.press.name,
    book.press.contact,
    typefaces(edition),
  ];
  return lines.filter((line) => line !== undefined && line !== '').map((line) => h('p', line));
}

/** An edition says what of it is not in its language, and whether its readers are told where. */
function incomplete({ count, languages, isMarked }: NonNullable<Edition['untranslated']>, edition: Edition): string {
  const names = languages.map((tag) => languageName(tag, edition));
  return edition.t(isMarked ? 'colophon.untranslatedMarked' : 'colophon.untranslated', { count, languages: names });
}

function originalLanguage({ lang = '', date }: Pick<Original, 'lang' | 'date'>, edition: Edition): string {
  const language = languageName(lang, edition);
  if (!date) return edition.t('colophon.originalLanguage', { language });
  return edition.t('colophon.originalLanguageAndDate', { language, date: dateIn(date, edition) });
}

/** The name of a language in the reader's language: `French`, `français`. */
function languageName(tag: string, edition: Edition): string {
  return new Intl.DisplayNames([edition.language.tag], { type: 'language' }).of(tag) ?? tag;
}

/** A date as the reader writes it, as exact as it was given: `2026`, `November 2026`, `24 November 2026`. */
function dateIn(iso: string, edition: Edition): string {
  const [, month, day] = iso.split('-');
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  // English without a region is everybody's: CLDR's en-001 writes 24 November 2026, its en the American order.
  const tag = edition.language.tag === 'en' ? 'en-001' : edition.language.tag;
  return new Intl.DateTimeFormat(tag, options).format(new Date(iso));
}

function typefaces(edition: Edition): string | undefined {
  const families = [...new Set(edition.design.faces.map((face) => face.family))];
  return families.length > 0 ? edition.t('colophon.typeface', { families }) : undefined;
}
