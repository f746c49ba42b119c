import { isScalar, parseDocument } from 'yaml';
import type { Edit } from './apply-edits.ts';

/**
 * Write a field of front matter, in the place where it is or behind the title. All else in it stays, also comments and the order.
 *
 * @param yaml the front matter between its fences
 * @param offset where it starts in its file
 * @returns nothing when the file could not be read again as what was meant
 */
export function frontMatterEdit(yaml: string, offset: number, key: string, text: string): Edit | undefined {
  const document = parseDocument(yaml);
  const value = document.get(key, true);
  const range = isScalar(value) ? value.range : undefined;
  const scalar = plainly(key, text) ? text : JSON.stringify(text);
  if (range) {
    const [start, end] = range;
    // A block scalar ends with its last line's end.
    const isBlock = yaml.slice(start, end).endsWith('\n');
    const edit = { start: offset + start, end: offset + end - (isBlock ? 1 : 0), text: scalar };
    return says(edited(yaml, edit, offset), key, text) ? edit : undefined;
  }
  const title = document.get('title', true);
  const line = isScalar(title) && title.range ? yaml.indexOf('\n', title.range[1] - 1) : -1;
  const at = line < 0 ? yaml.length : line;
  const edit = { start: offset + at, end: offset + at, text: `\n${key}: ${scalar}` };
  return says(edited(yaml, edit, offset), key, text) ? edit : undefined;
}

function edited(yaml: string, { start, end, text }: Edit, offset: number): string {
  return yaml.slice(0, start - offset) + text + yaml.slice(end - offset);
}

/** Tell whether a text may stand without quotation marks. */
function plainly(key: string, text: string): boolean {
  return !text.includes('\n') && says(`${key}: ${text}`, key, text);
}

function says(yaml: string, key: string, text: string): boolean {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  return document.errors.length === 0 && document.get(key) === text;
}
