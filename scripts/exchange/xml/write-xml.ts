/** Text for an element's content or an attribute; the end of a CDATA section may not stand in a text (XML 1.0, section 2.4). */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\t\r]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** Line ends and tabs are written as references: in attributes a parser would make spaces of them, and tools reflow what looks like layout. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

type Attributes = Readonly<Record<string, string | undefined>>;

/** Write an element. Attributes without a value are left out; content is XML already. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  return content === '' ? `${startTag(name, attributes).slice(0, -1)}/>` : `${startTag(name, attributes)}${content}</${name}>`;
}

/** Write the start of an element alone. */
export function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(value as string)}"`);
  return `<${name}${written.join('')}>`;
}

/** Write an element with others in it, each on a line of its own. */
export function block(name: string, attributes: Attributes, children: readonly string[]): string {
  const lines = children.filter((child) => child !== '').flatMap((child) => child.split('\n'));
  return tag(name, attributes, lines.length > 0 ? `\n${lines.map((line) => `  ${line}\n`).join('')}` : '');
}
