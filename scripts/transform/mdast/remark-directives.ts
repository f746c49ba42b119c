import type { Root } from 'mdast';
import { eachNode } from '../../model/each-node.ts';
import { languageAttributes } from './language-attributes.ts';
import { setVerse } from './set-verse.ts';

type Properties = Record<string, string | string[]>;

/** Set the directives as elements: containers, the page break, and inline `:lang`, `:sic`, `:name`. */
export function remarkDirectives() {
  return (tree: Root): void => {
    eachNode(tree, (node) => {
      if (node.type === 'containerDirective') {
        const [hName, hProperties] = CONTAINERS[node.name] ?? ['div', {}];
        node.data = { ...node.data, hName, hProperties: { className: [node.name], ...hProperties } };
        if (node.name === 'verse') setVerse(node);
      } else if (node.type === 'leafDirective') {
        node.data = { ...node.data, hName: 'hr', hProperties: { className: ['pagebreak'] } };
        node.children = [];
      } else if (node.type === 'textDirective') {
        node.data = { ...node.data, hName: 'span', hProperties: inlineProperties(node.name, node.attributes ?? {}) };
      }
    });
  };
}

const CONTAINERS: Readonly<Record<string, [string, Properties]>> = {
  epigraph: ['blockquote', {}],
  verse: ['div', {}],
  pullquote: ['aside', {}],
  aside: ['aside', {}],
  dialogue: ['div', {}],
};

function inlineProperties(name: string, attributes: Record<string, string | null | undefined>): Properties {
  if (name === 'lang') return { className: ['foreign'], ...languageAttributes(Object.keys(attributes)[0] ?? '') };
  if (name === 'name') return { className: ['name'], ...(attributes.id && { dataName: attributes.id }) };
  return { className: [name] };
}
