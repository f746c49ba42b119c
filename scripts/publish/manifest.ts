import { createHash } from 'node:crypto';
import type { Artifact } from '../model/artifact.ts';

/** One row of `manifest.json`. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly lang: string;
  readonly format: string;
  readonly book: string;
  readonly madeFrom: string;
}

export function entryOf({ bytes, ...facts }: Artifact): ManifestEntry {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { path, mediaType, lang, format, book, madeFrom } = facts;
  return { path, bytes: bytes.length, sha256, mediaType, lang, format, book, madeFrom };
}

/** Read an earlier manifest. A damaged one counts as none: it is written anew. */
export function parseManifest(bytes: Uint8Array | undefined): readonly ManifestEntry[] {
  try {
    const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { files: unknown };
    return Array.isArray(files) ? files.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is ManifestEntry {
  const entry = value as ManifestEntry;
  // A path of a manifest that somebody wrote must not lead out of dist: what it names may be removed.
  return typeof entry?.path === 'string' && !/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)|^[a-z]:/i.test(entry.path);
}

/** Put the new entries over the earlier ones, in order of path. */
export function mergeManifest(earlier: readonly ManifestEntry[], made: readonly ManifestEntry[]): readonly ManifestEntry[] {
  const merged = new Map([...earlier, ...made].map((entry) => [entry.path, entry]));
  return [...merged.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function serializeManifest(entries: readonly ManifestEntry[]): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ files: entries }, null, 2)}\n`);
}

/** Write checksums as `sha256sum -c` reads them. */
export function serializeChecksums(entries: readonly ManifestEntry[]): Uint8Array {
  return new TextEncoder().encode(entries.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''));
}
