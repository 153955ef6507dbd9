import type { World } from '../../test/e2e/harness/index.ts';
import type { Result } from '../result.ts';

const PAIRS = 12;
const PATH = '/list/cs.CV/new?tasks';

/** Time of all tasks of the page's own main thread, in seconds, until it is at rest. */
async function taskTime(world: World): Promise<number> {
  const page = await world.puppeteer.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`https://arxiv.org${PATH}`, { waitUntil: 'load' });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/**
 * What the extension adds to the page's own task time, in percent. Loads with and without it take turns, so
 * that a noisy machine disturbs both alike.
 */
export async function addedTaskTime(
  withExtension: World,
  without: World,
  html: string,
): Promise<Result> {
  for (const world of [withExtension, without]) {
    world.internet.arxiv.serve(PATH, html);
    await taskTime(world);
  }
  const samples: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const bare = await taskTime(without);
    samples.push(100 * ((await taskTime(withExtension)) / bare - 1));
  }
  return {
    name: 'added to the task time of a 340-entry /new page',
    unit: '%',
    samples,
    budget: 5,
    better: 'less',
    limit: '0',
  };
}
