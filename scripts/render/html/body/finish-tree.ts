import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Edition } from '../../../model/edition.ts';
import { nameOpener } from './name-sheets.ts';
import { placeOf } from './place-of.ts';
import { splitLink } from './split-link.ts';

/**
 * Make the function that readies a tree for the page, in place and in one walk: calls of notes get their role and the place to return to,
 * names their sheets, pictures their data, tables a box to scroll in, and links that hold the call of a note are opened for it.
 */
export function finisher(edition: Edition): (tree: Nodes) => void {
  const pictures = new Map<string, string>();
  let tables = 0;

  const finishers: Readonly<Record<string, (element: Element) => readonly ElementContent[] | undefined>> = {
    a: (link) => {
      const classes = [link.properties.className].flat();
      if (classes.includes('noteref')) return call(link, edition);
      if (classes.includes('backlink')) link.properties.role = 'doc-backlink';
      else if (isAddress(link)) link.properties.className = ['address'];
      return splitLink(link);
    },
    span: (span) => nameOpener(span, edition.names.tooltips),
    img: (image) => {
      const { src, alt } = image.properties;
      const picture = edition.pictures.get(String(src));
      // A picture that is missing leaves its description, which is worth keeping.
      if (!picture) return [{ type: 'text', value: String(alt ?? '') }];
      const data =
        pictures.get(picture.path) ?? `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
      pictures.set(picture.path, data);
      Object.assign(image.properties, { src: data, alt: alt ?? '' });
      return undefined;
    },
    table: (table) => {
      tables += 1;
      // What scrolls must be reachable by keyboard, and what is reachable needs a name.
      const ariaLabel = edition.t('html.table', { number: tables });
      return [h('div.table', { role: 'group', tabIndex: 0, ariaLabel }, table)];
    },
  };

  return function finish(node: Nodes): void {
    if (!('children' in node)) return;
    const { children } = node as Parents;
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index] as ElementContent;
      if (child.type !== 'element') continue;
      finish(child);
      const others = finishers[child.tagName]?.(child);
      if (!others) continue;
      children.splice(index, 1, ...others);
      index += others.length - 1;
    }
  };
}

function call(link: Element, { t }: Edition): readonly ElementContent[] {
  const id = String(link.properties.id);
  Object.assign(link.properties, { role: 'doc-noteref', ariaLabel: t('html.note', { number: textOf(link) }) });
  return [h('span.place', { id: placeOf(id) }), link];
}

/** Tell whether a link shows its own address: on paper it needs no other. */
function isAddress(link: Element): boolean {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
  const { href } = link.properties;
  return typeof href === 'string' && !href.startsWith('#') && bare(textOf(link)) === bare(href);
}
