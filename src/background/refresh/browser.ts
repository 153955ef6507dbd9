import { browser } from '../../browser.ts';
import { readDigest } from '../../core/formats/detect.ts';
import { incompletePapers } from '../../store/querying/incomplete.ts';
import type { Store } from '../../store/store.ts';
import { createRefresher, type Refresher } from './refresher.ts';

/** The refresher of the running extension. */
export function createBrowserRefresher(store: Store): Refresher {
  const { alarms, permissions, storage } = browser;
  return createRefresher({
    alarms,
    permissions,
    storage: storage.local,
    ingest: (digest) => store.ingest(digest),
    incomplete: (from, to) => store.read((db) => incompletePapers(db, from, to)),
    addArxivFacts: (facts, day) => store.addFacts(facts, 'arxiv', day),
    read: readDigest,
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    online: () => navigator.onLine,
    random: () => Math.random(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
