/** What stages ask of the world. `support/` answers; tests answer from memory. Paths are below the press root, with `/`. */
export interface Host {
  /** Read a file. Refuses a path that leads out of the press, also by a symbolic link. */
  read(path: string): Promise<Uint8Array>;
  /** The entries of a folder by name in code point order; empty where there is no such folder. */
  list(path: string): Promise<readonly Entry[]>;
  /** Read a file of the tool itself: `templates/…`, `locales/…`. */
  readOwn(path: string): Promise<Uint8Array>;
  listOwn(path: string): Promise<readonly Entry[]>;
  /** Give what `make` made for this key before, else make it. The key names everything the bytes depend on. */
  remember(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Find a file of an installed npm package (`@scope/name/file.ttf`): its path on disk. */
  packageFile(specifier: string): string;
  /** Set an HTML page as PDF in a browser. */
  print(job: PrintJob): Promise<Uint8Array>;
  readonly signal: AbortSignal;
}

export interface Entry {
  readonly name: string;
  readonly type: 'file' | 'folder';
}

/** One page for the browser. Nothing but `html` and `files` is loaded. */
export interface PrintJob {
  readonly html: string;
  /** What the page may ask for, by the relative URL that it uses. */
  readonly files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;
}

/** A fault of the surroundings (no browser, disk full), not of a text: one sentence, and how to mend it. */
export class SurroundingsError extends Error {
  readonly remedy: string | undefined;
  constructor(what: string, options: { remedy?: string; cause?: unknown } = {}) {
    super(what, { cause: options.cause });
    this.name = 'SurroundingsError';
    this.remedy = options.remedy;
  }
}
