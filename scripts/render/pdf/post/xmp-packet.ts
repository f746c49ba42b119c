import type { DocumentFacts } from './metadata.ts';

/**
 * Write the facts of a document as an XMP packet (ISO 16684-1), in UTF-8. It claims conformance to no standard: that is said by
 * whoever has checked it.
 */
export function xmpPacket(facts: DocumentFacts): Uint8Array {
  const lines = [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    alternatives('dc:title', facts.title, facts.lang),
    list('dc:creator', 'Seq', facts.authors),
    alternatives('dc:description', facts.description, facts.lang),
    list('dc:subject', 'Bag', facts.keywords),
    alternatives('dc:rights', facts.rights, facts.lang),
    list('dc:language', 'Bag', [facts.lang]),
    simple('xmp:CreateDate', facts.date),
    simple('xmp:ModifyDate', facts.date),
    simple('xmp:MetadataDate', facts.date),
    simple('xmp:CreatorTool', facts.creator),
    simple('pdf:Producer', facts.producer),
    simple('pdf:Keywords', facts.keywords.join(', ')),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return new TextEncoder().encode(lines.filter(Boolean).join('\n'));
}

function simple(name: string, value: string | undefined): string {
  return value ? `<${name}>${xml(value)}</${name}>` : '';
}

function list(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): string {
  if (values.length === 0) return '';
  return `<${name}><rdf:${kind}>${values.map((value) => `<rdf:li>${xml(value)}</rdf:li>`).join('')}</rdf:${kind}></${name}>`;
}

function alternatives(name: string, value: string | undefined, lang: string): string {
  if (!value) return '';
  const items = ['x-default', lang].map((tag) => `<rdf:li xml:lang="${tag}">${xml(value)}</rdf:li>`);
  return `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>`;
}

/** Escape for XML 1.0, and drop the control characters that it can not hold. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
