import type { Translate } from '../model/strings.ts';
import type { ManifestEntry } from '../pipeline.ts';
import { drawsProgress } from './terminal.ts';

/** Tell people how far a build is: a line that is drawn over on a terminal, a plain line per finished file elsewhere. */
export function createProgress(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv, t: Translate) {
  const isDrawn = drawsProgress(stream, env);
  const clear = () => isDrawn && stream.write('\r\u001b[K');
  const line = (text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  return {
    start(edition: string): void {
      if (!isDrawn) return;
      clear();
      stream.write(t('cli.build.working', { edition }));
    },
    done({ path, bytes }: ManifestEntry): void {
      line(t('cli.build.done', { path, size: size(bytes) }));
    },
    failed(edition: string, reason: string): void {
      line(t('cli.build.failed', { edition, reason }));
    },
    end: clear,
  };
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
