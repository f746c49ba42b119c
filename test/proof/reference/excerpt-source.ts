/**
 * Cut an excerpt out of the source of a text, line by line: what stands between the fence of a name and its end, or below the heading with
 * an id. Its notes come with it.
 */
export function excerptSource(source: string, section: string): string {
  const lines = source.split('\n');
  const fence = lines.findIndex((line) => line.startsWith(`:::leaflet{#${section}`));
  const start = fence >= 0 ? fence : lines.findIndex((line) => line.endsWith(`{#${section}}`));
  const isEnd = fence >= 0 ? (line: string) => line === ':::' : (line: string) => /^#{1,2} /.test(line);
  const end = lines.findIndex((line, at) => at > start && isEnd(line));
  const own = lines.slice(start + 1, end).join('\n');
  return `${own}\n\n${calledIn(own, source).join('\n')}\n`;
}

function calledIn(own: string, source: string): readonly string[] {
  const notes = source.match(/^\[\^[^\]]+\]:.*(?:\n(?: {4}.*|$(?=\n {4})))*/gm) ?? [];
  return notes.filter((note) => own.includes(note.slice(0, note.indexOf(']') + 1)));
}
