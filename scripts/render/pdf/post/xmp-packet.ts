import type { DocumentFacts } from './metadata.ts';

/** A standard for whole files: PDF/UA-1 (ISO 14289-1), which readers with every sense can use, or PDF/A-2a (ISO 19005-2), which lasts. */
export type Standard = 'PDF/UA-1' | 'PDF/A-2a';

/**
 * Write the facts of a document as an XMP packet (ISO 16684-1), in UTF-8.
 *
 * @param claims standards to which somebody has held the document
 */
export function xmpPacket(facts: DocumentFacts, claims: readonly Standard[] = []): Uint8Array {
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
    '</rdf:Description>',
    ...(claims.includes('PDF/A-2a') ? [PDF_A] : []),
    ...(claims.includes('PDF/UA-1') ? [PDF_UA] : []),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return new TextEncoder().encode(lines.filter(Boolean).join('\n'));
}

/** ISO 19005-2, 6.6.4. */
const PDF_A = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>`;

/** ISO 14289-1, 5; and, as PDF/A knows nothing of it, what that is (ISO 19005-2, 6.6.2.3.3). */
const PDF_UA = `<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

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
