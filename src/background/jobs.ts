import { browser } from '../browser.ts';
import { FailureError } from '../core/failure.ts';
import type { Store } from '../store/store.ts';
import { report } from './report.ts';

const ALARM = 'job';
/** Half a minute, the shortest period that Chromium grants. */
const PERIOD_MINUTES = 0.5;

/**
 * Starts the background again should the browser end it in the middle of a long job. To be called with each change of
 * whether there is one.
 */
export function followJob(isUnderWay: boolean): void {
  const { alarms } = browser;
  if (isUnderWay) void alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES });
  else void alarms.clear(ALARM);
}

/** Goes on with the long job that is under way when its alarm fires. */
export function followJobAlarm(store: Store): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void goOn(store);
  });
}

/** Goes on with whatever is left to do. A full disk is not an error: the options show it, and it is tried again. */
export async function goOn(store: Store): Promise<void> {
  try {
    await store.goOn();
  } catch (error) {
    if (!(error instanceof FailureError)) report(error);
  }
}
