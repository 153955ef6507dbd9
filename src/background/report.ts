import { browser } from '../browser.ts';
import { type ErrorFacts, factsOf, withError } from '../core/error-log.ts';
import { update } from '../shared/storage/access.ts';
import { errorLog } from '../shared/storage/local.ts';

const waiting: { facts: ErrorFacts; place: string }[] = [];
let writing: Promise<void> | null = null;

/**
 * The error of API calls after the browser ended the worker's process (Chromium 156,
 * https://chromium.googlesource.com/chromium/src/+/main/extensions/browser/extension_function_dispatcher.cc). The next
 * start continues every job.
 */
const isEndOfWorker = (error: unknown) => error instanceof Error && error.message === 'No SW';

/** Logs an error that no page handles. */
export function report(error: unknown): void {
  if (isEndOfWorker(error)) return;
  console.error(error);
  void noteError(factsOf(error), 'background');
}

/** Runs a job without waiting. Its error is logged. */
export function inBackground(job: Promise<unknown>): void {
  job.catch(report);
}

/** Logs uncaught errors. The browser also writes them to the console. */
export function followErrors(): void {
  addEventListener('error', ({ error }) => void noteError(factsOf(error), 'background'));
  addEventListener('unhandledrejection', (event) => {
    if (isEndOfWorker(event.reason)) event.preventDefault();
    else void noteError(factsOf(event.reason), 'background');
  });
}

/** Adds an error to the log that the options page shows. Errors that arrive during a write are stored by the next one. */
export function noteError(facts: ErrorFacts, place: string): Promise<void> {
  waiting.push({ facts, place });
  writing ??= write().finally(() => {
    writing = null;
  });
  return writing;
}

async function write(): Promise<void> {
  try {
    while (waiting.length > 0) {
      const { version } = browser.runtime.getManifest();
      const at = new Date().toISOString();
      const errors = waiting.splice(0);
      await update(browser.storage.local, errorLog, (known) =>
        errors.reduce(
          (log, { facts, place }) => withError(log, facts, { at, version, place }),
          known,
        ),
      );
    }
  } catch {
    // A full disk stores no log. The console shows the error.
    waiting.length = 0;
  }
}
