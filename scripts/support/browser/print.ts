import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { type LayoutJob, type PrintJob, SurroundingsError } from '../../model/host.ts';
import { type FoundBrowser, findBrowser, thisMachine } from './find-browser.ts';
import { launch, type RunningBrowser } from './launch.ts';

/** Prints pages with one browser for the whole process. */
export interface Printer {
  /** Start the browser now, while other work goes on; a fault shows when something is printed. */
  start(): void;
  print(job: PrintJob): Promise<Uint8Array>;
  layOut(job: LayoutJob): Promise<void>;
  close(): Promise<void>;
}

export interface PrinterOptions {
  readonly signal?: AbortSignal;
  readonly env?: NodeJS.ProcessEnv;
  /** Find the browser in another way. */
  readonly find?: () => Promise<FoundBrowser>;
}

/**
 * Make a printer. The browser starts with the first page, or with `start()`, and ends with `close()` or when the signal aborts.
 */
export function createPrinter(options: PrinterOptions = {}): Printer {
  const { signal, env = process.env, find = () => findBrowser(thisMachine(env)) } = options;
  let running: Promise<RunningBrowser> | undefined;
  let closing: Promise<void> | undefined;
  // A tab is kept for the next page: to open one takes as long as to set a pamphlet. Nothing of one page is left for the next but the files
  // whose names say what they hold, for no script runs that could leave it. The fonts are half of what it takes to load a pamphlet.
  const idle: Promise<Page>[] = [];

  const start = () => {
    signal?.throwIfAborted();
    running ??= find().then((found) => launch(found, env));
    return running;
  };
  const close = () => {
    closing ??= (running ?? Promise.resolve(undefined)).then(
      async (one) => {
        // A browser that ends while a tab opens is waited for in vain, half a minute long.
        await Promise.allSettled(idle);
        await one?.close();
      },
      () => undefined,
    );
    signal?.removeEventListener('abort', close);
    return closing;
  };
  signal?.addEventListener('abort', close, { once: true });

  const onTab = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
    const { browser } = await start();
    try {
      const page = await (idle.pop() ?? openTab(browser));
      try {
        const made = await use(page);
        idle.push(Promise.resolve(page));
        return made;
      } catch (error) {
        await page.close().catch(() => undefined);
        throw error;
      }
    } catch (error) {
      if (!signal?.aborted) throw explain(error);
      // The fault is only that the browser was taken away.
      await close();
      throw signal.reason;
    }
  };

  return {
    start: () => {
      if (running || signal?.aborted) return;
      const opening = start().then(({ browser }) => openTab(browser));
      // The fault shows when the tab is taken.
      opening.catch(() => undefined);
      idle.push(opening);
    },
    close,
    print: (job) => onTab((page) => withJob(page, job, () => printPage(page))),
    layOut: (job) => onTab((page) => withJob(page, job, async () => undefined)),
  };
}

async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await Promise.all([page.setJavaScriptEnabled(false), page.setRequestInterception(true)]);
  return page;
}

/** Load the page of a job, let the job change it, and do something with what it has become. */
async function withJob<T>(page: Page, job: PrintJob, use: () => Promise<T>): Promise<T> {
  const answerThis = (request: HTTPRequest) => void answer(request, job);
  page.on('request', answerThis);
  try {
    await page.goto(ORIGIN, { waitUntil: 'load', timeout: PATIENCE_MS });
    await page.evaluate(loadFaces);
    if (job.compose) {
      await page.emulateMediaType('print');
      await job.compose((script) => page.evaluate(script));
    }
    return await use();
  } finally {
    page.off('request', answerThis);
  }
}

function printPage(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    waitForFonts: false,
    timeout: PATIENCE_MS,
  });
}

/** A host that can not exist (RFC 2606): a relative URL of the page leads here, and what is not answered here is answered nowhere. */
const ORIGIN = 'https://edition.invalid/';

/** A book of a thousand pages takes less; what takes longer hangs. */
const PATIENCE_MS = 300_000;

/** Answer a request with a file of the job; refuse every other. */
async function answer(request: HTTPRequest, job: PrintJob): Promise<void> {
  const url = request.url();
  try {
    if (url === ORIGIN) return await request.respond({ contentType: 'text/html; charset=utf-8', body: job.html });
    const file = url.startsWith(ORIGIN) ? job.files.get(decodeURIComponent(url.slice(ORIGIN.length))) : undefined;
    if (!file) return await request.abort('blockedbyclient');
    const keep = file.lasting ? 'max-age=31536000, immutable' : 'no-store';
    const headers = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': keep };
    await request.respond({ contentType: file.mediaType, body: file.bytes, headers });
  } catch {
    // The page was closed while it asked, or asked for a malformed name: there is nobody to answer.
  }
}

/** Load every face that the page declares: a face is fetched by itself when something is laid out in it, and then it is too late to measure. Runs in the page. */
async function loadFaces(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load()));
}

function explain(error: unknown): unknown {
  if (error instanceof SurroundingsError) return error;
  return new SurroundingsError('The browser failed while it printed.', {
    cause: error,
    remedy: 'Run the command again; if it fails again, try another browser with PUPPETEER_EXECUTABLE_PATH.',
  });
}
