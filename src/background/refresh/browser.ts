import { browser } from '../../browser.ts';
import type { Digest } from '../../core/digest.ts';
import { readDigest } from '../../core/formats/detect.ts';
import { createRefresher, type Refresher } from './refresher.ts';

/** The refresher of the running extension. */
export function createBrowserRefresher(ingest: (digest: Digest) => Promise<unknown>): Refresher {
  const { alarms, permissions, storage } = browser;
  return createRefresher({
    alarms,
    permissions,
    storage: storage.local,
    ingest,
    read: readDigest,
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    online: () => navigator.onLine,
    random: () => Math.random(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
