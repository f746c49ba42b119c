import type { Part } from '../../../model/unit.ts';
import { escapeMarkdown } from '../escape-markdown.ts';

/** Give a picture another description. */
export function describedPicture(written: string, parts: readonly Part[]): string {
  const text = escapeMarkdown(parts.map((part) => (part.type === 'text' ? part.value : '')).join(''));
  const end = endOfDescription(written);
  const label = written.slice(2, end);
  const rest = written.slice(end);
  // `![label][]` and `![label]` lead where their description says.
  if (rest.startsWith('](') || /^\]\[[^\]]/.test(rest)) return `![${text}${rest}`;
  return `![${text}][${label}]`;
}

function endOfDescription(written: string): number {
  let depth = 0;
  for (let index = 2; index < written.length; index += 1) {
    const letter = written[index];
    if (letter === '\\') index += 1;
    else if (letter === '[') depth += 1;
    else if (letter === ']') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return written.length;
}
