/** The package document, EPUB 3.3 section 5, as a template of EJS. */
export const CONTENT_OPF = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="<%= language.tag %>"<% if (language.direction === 'rtl') { %> dir="rtl"<% } %> prefix="ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<% for (const { name, attributes, text } of metadata) { -%>
    <<%- name %><% for (const [key, value] of Object.entries(attributes)) { %> <%- key %>="<%= value %>"<% } %>><%= text %></<%- name %>>
<% } -%>
  </metadata>
  <manifest>
<% for (const { id, href, mediaType, properties } of manifest) { -%>
    <item id="<%= id %>" href="<%= href %>" media-type="<%= mediaType %>"<% if (properties) { %> properties="<%= properties %>"<% } %>/>
<% } -%>
  </manifest>
  <spine toc="ncx"<% if (language.direction === 'rtl') { %> page-progression-direction="rtl"<% } %>>
<% for (const id of spine) { -%>
    <itemref idref="<%= id %>"/>
<% } -%>
  </spine>
</package>
`;

const HEAD = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="<%= language.tag %>" xml:lang="<%= language.tag %>"<% if (language.direction === 'rtl') { %> dir="rtl"<% } %>>
`;

/** One page of the book. */
export const CHAPTER_XHTML = `${HEAD}<head>
<meta charset="utf-8"/>
<title><%= title %></title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<%- xhtml %>
</html>
`;

/** The navigation document: a page like the others. */
export const TOC_XHTML = CHAPTER_XHTML.replace('<%= title %>', '<%= toc.title %>').replace('<%- xhtml %>', '<%- toc.xhtml %>');

/** The table of contents of EPUB 2, for readers of that time (OPF 2.0.1, section 2.4.1). */
export const TOC_NCX = `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="<%= language.tag %>">
  <head>
    <meta name="dtb:uid" content="<%= id %>"/>
    <meta name="dtb:depth" content="<%= depth(points) %>"/>
    <meta name="dtb:totalPageCount" content="0"/>
    <meta name="dtb:maxPageNumber" content="0"/>
  </head>
  <docTitle><text><%= title %></text></docTitle>
  <navMap>
<% let order = 0; const write = (points) => { for (const { text, href, children } of points) { order += 1; -%>
    <navPoint id="point-<%= order %>" playOrder="<%= order %>"><navLabel><text><%= text %></text></navLabel><content src="<%= href %>"/>
<% write(children); -%>
    </navPoint>
<% } }; write(points); -%>
  </navMap>
</ncx>
`;
