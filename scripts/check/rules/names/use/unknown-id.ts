import { nearest } from '../../../../model/nearest.ts';
import { defineRule } from '../../../define-rule.ts';

/** `:name[…]{#id}` names a term that the glossary does not have. */
export const unknownId = defineRule('names:unknown-id', ({ book, nodes, report }) => {
  for (const node of nodes('textDirective')) {
    const id = node.name === 'name' ? node.attributes?.id : undefined;
    if (!id || book.glossary.terms.some((term) => term.id === id)) continue;
    const near = nearest(
      id,
      book.glossary.terms.map((term) => term.id),
    );
    report({
      place: node,
      values: { id, nearest: near ?? '' },
      actual: id,
      ...(near !== undefined && { shade: 'suggestion', expected: [near] }),
    });
  }
});
