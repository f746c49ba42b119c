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
  /** Lay an HTML page out for print in a browser, and run the job's scripts in it; nothing is printed. */
  layOut(job: LayoutJob): Promise<void>;
  /** Name the browser that prints, by its file, so that what it has laid out can be remembered; nothing where there is none. */
  browser(): Promise<string | undefined>;
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
  readonly files: ReadonlyMap<string, PageFile>;
  /**
   * Change the loaded page before it is printed, by scripts of the program's own: `run` evaluates one, laid out for print, and gives what it
   * returns. The page's own scripts stay forbidden.
   */
  compose?(run: RunInPage): Promise<void>;
}

/** A file that a page of the browser may ask for. */
export interface PageFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** Its URL names its content, so that the browser may keep it for the pages that follow. */
  readonly lasting?: boolean;
}

/** A page for the browser that is laid out and not printed. */
export type LayoutJob = Pick<PrintJob, 'html' | 'files'> & Required<Pick<PrintJob, 'compose'>>;

/** Evaluate a script in the page, and give what it returns, or what its promise comes to. */
export type RunInPage = (script: string) => Promise<unknown>;

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
