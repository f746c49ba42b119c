/**
 * Say in a note what TBX-Basic has no element for: `[case] any`. Other tools show it as the note that it is, and give it back.
 *
 * A note that an editor wrote is set as it stands, unless it would be taken for one of these.
 */
export function keyedNote(key: string, text: string): string {
  return key === 'note' && !KEYED.test(text) ? text : `[${key}] ${text}`;
}

/** Take a note apart again; `detail` stands in brackets behind its key: `[identifier:gnd] 118640402`. */
export function readKeyedNote(note: string): { readonly key: string; readonly detail: string; readonly text: string } {
  const [, key = '', detail = '', text = ''] = KEYED.exec(note) ?? [];
  return key === '' ? { key: 'note', detail: '', text: note } : { key, detail, text };
}

const KEYED = /^\[([a-z][a-z0-9_-]*)(?::([^\]]*))?\](?: ([\s\S]*))?$/;
