/** What stages ask of the world. `support/` answers; tests answer from memory. Paths are below the press root, with `/`. */
export interface Host {
  /** Read a file. Refuses a path that leads out of the press, also by a symbolic link. */
  read(path: string): Promise<Uint8Array>;
  /** The entries of a folder by name in code point order; empty where there is no such folder. Refuses one that lies outside. */
  list(path: string): Promise<readonly Entry[]>;
  /** Read a file of the tool itself: `templates/…`, `locales/…`. */
  readOwn(path: string): Promise<Uint8Array>;
  listOwn(path: string): Promise<readonly Entry[]>;
  /** Tell where a file stands on disk, for libraries that want a path. */
  locate(path: string): string;
  locateOwn(path: string): string;
  /** Give what `make` made for this key before, else make it. The key names everything the bytes depend on. */
  remember(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Read a file of an installed npm package (`@scope/name/file.ttf`): its path on disk and its bytes; nothing when it has none. */
  readPackage(specifier: string): Promise<{ readonly path: string; readonly bytes: Uint8Array } | undefined>;
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
  /**
   * Change the loaded page before it is printed, by scripts of the program's own: `run` evaluates one, laid out for print, and gives what it
   * returns. The page's own scripts stay forbidden.
   */
  compose?(run: (script: string) => Promise<unknown>): Promise<void>;
  /** `false`: what `compose` learns of the page is all that is wanted, and the bytes that come back are none. */
  readonly printed?: boolean;
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

/** The output folder. Writes are atomic: a reader sees the old bytes or the new ones, never half. */
export interface Output {
  read(path: string): Promise<Uint8Array | undefined>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

/** A path that leads out of the press. */
export class OutsideError extends Error {
  constructor(path: string) {
    super(`${path} leads out of the press`);
    this.name = 'OutsideError';
  }
}
