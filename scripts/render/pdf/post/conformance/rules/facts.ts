import type { ConformanceRule } from '../finished.ts';

/**
 * The file has a title, which readers show, and says of itself the same in both places where it does (PDF/UA-1, 7.1; PDF/A-2, 6.6.2).
 */
export const factsAgree: ConformanceRule = ({ objects, catalog, trailer }, say) => {
  const packet = Buffer.from(objects.content(objects.at(catalog, 'Metadata')), 'latin1').toString('utf8');
  const isPacket = objects.name(objects.at(catalog, 'Metadata', 'Subtype')) === 'XML' && packet.includes('<rdf:RDF');
  const shown = objects.bool(objects.at(catalog, 'ViewerPreferences', 'DisplayDocTitle')) === true;
  const title = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]+)</.exec(packet)?.[1];
  if (!isPacket || !shown || title === undefined) say({ kind: 'title' });
  for (const [key, inPacket] of PAIRS) {
    const said = objects.text(objects.at(trailer.Info, key));
    const again = inPacket.exec(packet)?.[1];
    if (said !== undefined && plain(again ?? '', key) !== plain(said, key)) say({ kind: 'title', what: key });
  }
};

/** Where the packet says what the information dictionary says (PDF/A-1, 6.7.3, table 1; later parts leave it to the reader). */
const PAIRS: readonly (readonly [string, RegExp])[] = [
  ['Title', /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)</],
  ['Author', /<dc:creator><rdf:Seq>(.*?)<\/rdf:Seq>/],
  ['Subject', /<dc:description><rdf:Alt><rdf:li xml:lang="x-default">([^<]*)</],
  ['Keywords', /<pdf:Keywords>([^<]*)</],
  ['Creator', /<xmp:CreatorTool>([^<]*)</],
  ['Producer', /<pdf:Producer>([^<]*)</],
  ['CreationDate', /<xmp:CreateDate>([^<]*)</],
  ['ModDate', /<xmp:ModifyDate>([^<]*)</],
];

/** Without what is markup, and dates without their marks. */
function plain(value: string, key: string): string {
  if (key.endsWith('Date')) return value.replace(/\D/g, '');
  const text = value.replace(/<\/rdf:li><rdf:li>/g, ', ').replace(/<[^>]*>/g, '');
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
