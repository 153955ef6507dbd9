import type { Page } from 'puppeteer-core';
import { changedBuild } from './changed-build.ts';

/** What a browser may refuse its extension: rows of the database, the database, values of `storage.local`. */
type Fault = 'rows' | 'database' | 'values';

/**
 * A build whose background meets faults as if the browser made them. They begin as named and change with
 * `setFaults`: no browser lets a test fill its disk.
 */
export function faultyBuild(...faults: Fault[]): Promise<string> {
  const prelude = `(${meetFaults})(${JSON.stringify(faults)});`;
  return changedBuild({ 'background.js': (text) => prelude + text });
}

/** Runs in the background, before everything else. */
function meetFaults(first: string[]): void {
  const faults = new Set(first);
  const channel = new BroadcastChannel('faults');
  channel.onmessage = ({ data }) => {
    faults.clear();
    for (const fault of data) faults.add(fault);
    channel.postMessage('heard');
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...row) {
    if (faults.has('rows')) throw new DOMException('The disk is full', 'QuotaExceededError');
    return put.apply(this, row);
  };
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...named) {
    if (faults.has('database')) throw new DOMException('Not allowed here', 'InvalidStateError');
    return open.apply(this, named);
  };
  const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
  interface Api {
    storage: { local: { set(items: object): Promise<void> } };
  }
  const local = (browser ?? chrome)?.storage.local;
  if (local === undefined) throw new Error('There is no storage');
  const set = local.set.bind(local);
  local.set = async (items) => {
    if (faults.has('values')) throw new Error('QUOTA_BYTES quota exceeded');
    await set(items);
  };
}

/** Has the background meet these faults and no others. `page` is one of the extension. */
export async function setFaults(page: Page, ...faults: Fault[]): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((heard) => {
        const channel = new BroadcastChannel('faults');
        channel.onmessage = () => {
          channel.close();
          heard();
        };
        channel.postMessage(wanted);
      }),
    faults,
  );
}
