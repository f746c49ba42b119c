import type { Contributor } from '../../../model/contributor.ts';
import { dc, type MetaElement, meta } from './meta-element.ts';

/** Credit everyone with their MARC role: authors as creators, all others as contributors, in the order of the title page. */
export function contributorMetadata(contributors: readonly Contributor[]): readonly MetaElement[] {
  const orders = { creator: 0, contributor: 0 };
  return contributors.flatMap((one, index) => {
    const name = one.role === 'aut' ? 'creator' : 'contributor';
    const id = `person-${index + 1}`;
    orders[name] += 1;
    const refines = `#${id}`;
    return [
      dc(name, one.name, { id, 'xml:lang': one.lang }),
      meta('role', one.role, { refines, scheme: 'marc:relators' }),
      ...(one.sort ? [meta('file-as', one.sort, { refines })] : []),
      meta('display-seq', String(orders[name]), { refines }),
    ];
  });
}
