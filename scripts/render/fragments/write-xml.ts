import type { Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { legalXml } from './legal-xml.ts';

/**
 * Write an XML tree so that every parser reads it. `toXml` lets `]]>` stand in text, where XML 1.0 forbids it (section 2.4), and characters
 * that XML has no place for.
 */
export function writeXml(tree: Nodes): string {
  return legalXml(toXml(tree, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;'));
}
