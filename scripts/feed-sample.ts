import { DAY_MS } from '../src/core/days.ts';
import type { Published } from '../src/feed/model.ts';
import type { FeedOptions } from '../src/feed/options.ts';
import { run } from '../src/feed/run.ts';
import { Services } from '../test/services/index.ts';

const DAYS = 10;
const RUNS_A_DAY = 2;

/** Ten days of runs in a few seconds, with services on loopback whose answers are made up. */
export async function runSample(options: FeedOptions): Promise<Published> {
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2;
  let now = today - DAYS * DAY_MS;
  const services = await Services.start(() => now);
  try {
    let published = await run(options, services.environment());
    while (now < today) {
      now += DAY_MS / RUNS_A_DAY;
      published = await run(options, services.environment());
    }
    return published;
  } finally {
    await services.close();
  }
}
