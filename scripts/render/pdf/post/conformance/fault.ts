import type { Standard } from '../xmp-packet.ts';

/**
 * What can be wrong with a finished file, by name: the clause of ISO 14289-1 (PDF/UA-1) that forbids it, and that of ISO 19005-2 (PDF/A-2).
 * A file claims neither standard that has a fault. The words stand in `locales/<lang>/interface.json`, under `pdf.faults`.
 */
export const FAULTS = {
  'tags-missing': { ua: '7.1', a: '6.7.3.3' },
  'content-unmarked': { ua: '7.1', a: '6.7.3.1' },
  'content-crossed': { ua: '7.1', a: '6.7.3.1' },
  'content-untagged': { ua: '7.1', a: '6.7.3.3' },
  'tag-unknown': { ua: '7.1', a: '6.7.3.4' },
  'tag-place': { ua: '7.2', a: '6.7.3.4' },
  'heading-level': { ua: '7.4.2' },
  'figure-alt': { ua: '7.3' },
  'table-shape': { ua: '7.2' },
  'table-heads': { ua: '7.5' },
  'note-id': { ua: '7.9' },
  'link-tag': { ua: '7.18.5' },
  'link-words': { ua: '7.18.5' },
  annotation: { ua: '7.18.1', a: '6.3' },
  language: { ua: '7.2', a: '6.7.4' },
  title: { ua: '7.1', a: '6.6.2.1' },
  'font-missing': { ua: '7.21.4.1', a: '6.2.11.4.1' },
  'font-kind': { ua: '7.21.3', a: '6.2.11' },
  'glyph-missing': { ua: '7.21.8', a: '6.2.11.8' },
  'glyph-text': { ua: '7.21.7', a: '6.2.11.7.2' },
  'glyph-width': { ua: '7.21.5', a: '6.2.11.5' },
  colour: { a: '6.2.4.3' },
  transparency: { a: '6.2.10' },
  graphics: { a: '6.2.5' },
  picture: { a: '6.2.8' },
  operator: { ua: '7.1', a: '6.2.2' },
  page: { a: '6.1.13' },
  limit: { a: '6.1.13' },
  file: { ua: '7.16', a: '6.1.3' },
  active: { a: '6.5' },
} as const satisfies Readonly<Record<string, { readonly ua?: string; readonly a?: string }>>;

export type FaultKind = keyof typeof FAULTS;

/** One thing that is wrong. */
export interface Fault {
  readonly kind: FaultKind;
  /** From 1; nothing where it is the file's as a whole. */
  readonly page?: number | undefined;
  /** What it is about: a tag, a font, a word. */
  readonly what?: string | undefined;
}

/** The standards that a fault breaks, each with its clause. */
export function brokenBy({ kind }: Fault): readonly { readonly standard: Standard; readonly clause: string }[] {
  const { ua, a }: { readonly ua?: string; readonly a?: string } = FAULTS[kind];
  return [
    ...(ua ? [{ standard: 'PDF/UA-1', clause: `ISO 14289-1, ${ua}` } as const] : []),
    ...(a ? [{ standard: 'PDF/A-2a', clause: `ISO 19005-2, ${a}` } as const] : []),
  ];
}

/** The standards that a document with these faults may claim. */
export function standardsKept(faults: readonly Fault[]): readonly Standard[] {
  const broken = new Set(faults.flatMap(brokenBy).map(({ standard }) => standard));
  return (['PDF/UA-1', 'PDF/A-2a'] as const).filter((standard) => !broken.has(standard));
}
