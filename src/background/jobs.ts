import { browser } from '../browser.ts';
import { FailureError } from '../core/failure.ts';
import type { Store } from '../store/store.ts';
import { report } from './report.ts';

const ALARM = 'job';
/** Half a minute, the shortest period that Chromium allows. */
const PERIOD_MINUTES = 0.5;

/**
 * Sets an alarm that restarts the background if the browser ends it during a long job. Call it whenever a job begins or
 * ends.
 */
export function followJob(isUnderWay: boolean): void {
  const { alarms } = browser;
  if (isUnderWay) void alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES });
  else void alarms.clear(ALARM);
}

/** Continues the current long job when its alarm fires. */
export function followJobAlarm(store: Store): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void goOn(store);
  });
}

/** Continues unfinished work. A full disk is not an error: the options page shows it, and the work is retried. */
export async function goOn(store: Store): Promise<void> {
  try {
    await store.goOn();
  } catch (error) {
    if (!(error instanceof FailureError)) report(error);
  }
}
