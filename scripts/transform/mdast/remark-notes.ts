import type { FootnoteDefinition, FootnoteReference, Parents, Root, RootContent } from 'mdast';
import { eachOf } from '../../model/each-node.ts';

/** A note that has its number, and its calls in order. `content` is what its definition held. */
export interface NumberedNote {
  readonly number: number;
  readonly calls: readonly string[];
  readonly definition: FootnoteDefinition;
}

/**
 * Number the notes of a chapter in the order of their first call and take their definitions out of the flow.
 *
 * Notes that other notes call come after those that the text calls. A definition that nothing calls has number 0, so that its text is
 * not lost. A call becomes a link; what it calls is told through `options.found`.
 *
 * @param options.first the number of the first note: editions number through their chapters
 */
export function remarkNotes(options: { first: number; found: (notes: readonly NumberedNote[]) => void }) {
  return (tree: Root): void => {
    const definitions = takeDefinitions(tree);
    const notes = new Map<string, { number: number; calls: string[]; definition: FootnoteDefinition }>();
    const callIn = (node: Root | FootnoteDefinition) =>
      eachOf(node, 'footnoteReference', (reference) => {
        const definition = definitions.get(reference.identifier);
        if (!definition) return;
        const note = notes.get(reference.identifier) ?? { number: options.first + notes.size, calls: [], definition };
        notes.set(reference.identifier, note);
        const id = note.calls.length === 0 ? `noteref-${note.number}` : `noteref-${note.number}-${note.calls.length + 1}`;
        note.calls.push(id);
        setCall(reference, id, note.number);
      });
    callIn(tree);
    // A map goes on to entries that are added while it is walked: the notes that notes call. Calls that are set are not met again.
    const callInNotes = () => {
      for (const note of notes.values()) callIn(note.definition);
    };
    callInNotes();
    // A note that nothing calls may call others, which have no number yet.
    for (const definition of definitions.values()) if (!notes.has(definition.identifier)) callIn(definition);
    callInNotes();
    const uncalled = [...definitions.values()].filter((one) => !notes.has(one.identifier));
    options.found([...notes.values(), ...uncalled.map((definition) => ({ number: 0, calls: [], definition }))]);
  };
}

function takeDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  const extra: FootnoteDefinition[] = [];
  const take = (parent: Parents): void => {
    const rest: RootContent[] = [];
    for (const node of parent.children as RootContent[]) {
      if (node.type === 'footnoteDefinition') {
        if (found.has(node.identifier)) extra.push(node);
        else found.set(node.identifier, node);
      } else rest.push(node);
      if ('children' in node) take(node);
    }
    parent.children = rest as typeof parent.children;
  };
  take(tree);
  // A second definition of one label can not be called, and is kept as an uncalled note.
  extra.forEach((node, index) => {
    found.set(`${node.identifier}\n${index}`, { ...node, identifier: `${node.identifier}\n${index}` });
  });
  return found;
}

function setCall(reference: FootnoteReference, id: string, number: number): void {
  // A type of its own: for `footnoteReference`, remark-rehype would set a list of notes that we set ourselves.
  (reference as { type: string }).type = 'noteCall';
  reference.data = {
    hName: 'a',
    hProperties: { className: ['noteref'], id, href: `#note-${number}` },
    hChildren: [{ type: 'text', value: String(number) }],
  };
}
