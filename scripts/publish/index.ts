import type { Artifact } from '../model/artifact.ts';
import type { Output } from '../model/host.ts';
import {
  entryOf,
  type ManifestEntry,
  mergeManifest,
  parseManifest,
  serializeChecksums,
  serializeManifest,
} from './manifest.ts';

/**
 * Put finished files into `dist/` as they come, then the manifest and the checksums over all of them.
 *
 * The entries of an earlier build stay while their files do: a build of one book leaves the others in the list. `finish` may be told
 * which earlier files the press no longer makes; only files that a manifest names are ever removed.
 */
export function createPublisher(output: Output) {
  const made: ManifestEntry[] = [];
  return {
    async put(artifact: Artifact): Promise<ManifestEntry> {
      const entry = entryOf(artifact);
      const old = await output.read(artifact.path);
      // The same bytes are not written again: a file's date tells when its content changed.
      if (!old || Buffer.compare(old, artifact.bytes) !== 0) await output.write(artifact.path, artifact.bytes);
      made.push(entry);
      return entry;
    },
    async finish(isStale: (entry: ManifestEntry) => boolean): Promise<void> {
      const paths = new Set(made.map(({ path }) => path));
      const kept: ManifestEntry[] = [];
      for (const entry of parseManifest(await output.read('manifest.json'))) {
        if (paths.has(entry.path)) continue;
        if (isStale(entry)) await output.remove(entry.path);
        else if (await output.read(entry.path)) kept.push(entry);
      }
      const entries = mergeManifest(kept, made);
      await output.write('SHA256SUMS', serializeChecksums(entries));
      await output.write('manifest.json', serializeManifest(entries));
    },
  };
}
