import { browser } from '../browser.ts';
import { FailureError } from '../core/failure.ts';
import { Store } from '../store/store.ts';
import { Backups } from './backups.ts';
import { followSources } from './follow-sources.ts';
import { createHandlers } from './handlers/index.ts';
import { followInstall } from './inject.ts';
import { followJob, followJobAlarm, goOn } from './jobs.ts';
import { followLanguage } from './language.ts';
import { listen } from './listen.ts';
import { followOmnibox } from './omnibox.ts';
import { createBrowserRefresher } from './refresh/browser.ts';
import { followErrors, inBackground, report } from './report.ts';
import { followSettings } from './settings-sync.ts';
import { storeStarter } from './starter.ts';
import { followInstalls } from './whats-new.ts';

// Only listeners added before the first `await` receive the event that starts the background.
const store = new Store(browser.storage.local, followJob);
const backups = new Backups(store, browser.storage.local);
const refresher = createBrowserRefresher(store);

followErrors();
listen(createHandlers({ store, backups, refresher }));
followInstall();
followInstalls();
followOmnibox(store);
followSettings();
followLanguage();

const ready = start();
followSources(refresher, ready);
followJobAlarm(store);
inBackground(ready.then(() => goOn(store)));
inBackground(refresher.ensureAlarms());
inBackground(ready.then(() => refresher.goOn()));

async function start(): Promise<void> {
  try {
    await store.start(Date.now());
    await storeStarter(store);
  } catch (error) {
    // If the database cannot be opened or the disk is full, the page that requests data shows the reason.
    if (!(error instanceof FailureError)) report(error);
  }
}
