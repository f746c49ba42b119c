import { readFile } from 'node:fs/promises';

/** A book as any typesetter takes it: headings and paragraphs with emphasis and notes. What else there is becomes a paragraph. */
export type Block = { readonly level: number; readonly pieces: readonly Piece[] };

export type Piece =
  | { readonly type: 'text' | 'emphasis'; readonly text: string }
  | { readonly type: 'note'; readonly pieces: readonly Piece[] };

/** Read the Markdown of the bench's own books, which is plain; it is no parser for any other. */
export async function plainBook(paths: readonly string[]): Promise<readonly Block[]> {
  const chapters = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return chapters.flatMap((source) => {
    const text = source.replace(/^---\n[\s\S]*?\n---\n/, '');
    const notes = new Map<string, string>();
    const blocks = text.split(/\n{2,}/).flatMap((block) => {
      const [, label, note] = /^\[\^([^\]]+)\]:\s*([\s\S]*)$/.exec(block.trim()) ?? [];
      if (label !== undefined && note !== undefined) notes.set(label, note);
      return label === undefined && block.trim() !== '' && !block.trim().startsWith(':::') ? [block.trim()] : [];
    });
    return blocks.map((block): Block => {
      const [, marks = ''] = /^(#+) /.exec(block) ?? [];
      return { level: marks.length, pieces: piecesOf(block.replace(/^#+ |^> ?/gm, '').replace(/\s*\{#[^}]*\}$/, ''), notes) };
    });
  });
}

function piecesOf(text: string, notes: ReadonlyMap<string, string>): readonly Piece[] {
  return [...text.matchAll(/\[\^([^\]]+)\]|\*([^*]+)\*|[^[*]+|[[*]/g)].map(([whole, label, emphasis]): Piece => {
    if (label !== undefined) return { type: 'note', pieces: piecesOf(notes.get(label) ?? label, new Map()) };
    return emphasis === undefined ? { type: 'text', text: whole } : { type: 'emphasis', text: emphasis };
  });
}
