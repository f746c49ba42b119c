import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Contributor } from '../../model/contributor.ts';
import type { Edition } from '../../model/edition.ts';

/** Set the lines of a title page: contributors, title, subtitle, press and year. Only what the metadata says. */
export function titlePage(edition: Edition): Element[] {
  const authors = edition.contributors.filter((one) => one.role === 'aut');
  const others = edition.contributors.filter((one) => one.role !== 'aut');
  const year = edition.book.date?.slice(0, 4);
  return [
    ...authors.map((one) => h('p.contributor.author', nameOf(one))),
    h('h1.title', edition.title),
    ...(edition.subtitle ? [h('p.subtitle', edition.subtitle)] : []),
    ...others.map((one) => h('p.contributor', ...creditOf(one, edition))),
    h('p.press', h('span.press-name', edition.book.press.name), ...(year ? [' ', h('span.year', year)] : [])),
  ];
}

function nameOf(contributor: Contributor): Element {
  return h('span', contributor.lang ? { lang: contributor.lang } : {}, contributor.name);
}

/** Put the role before the name in the reader's language; roles without a wording of their own are named by their code. */
function creditOf(contributor: Contributor, edition: Edition): (Element | string)[] {
  return [edition.t(`role.${contributor.role}`), ' ', nameOf(contributor)];
}
