import type { World } from '../../test/e2e/harness/index.ts';
import { watchedPage } from '../page.ts';
import type { Result } from '../result.ts';

const RUNS = 15;

declare global {
  var listPainted: number | undefined;
}

/** Runs in the popup: when the first frame with a row was painted, from the document's start. */
function watchList(): void {
  const look = () => {
    if (document.querySelector('[data-arxiv-id]') === null) requestAnimationFrame(look);
    else globalThis.listPainted = performance.now();
  };
  requestAnimationFrame(look);
}

async function painted(world: World, url: string): Promise<number> {
  const page = await watchedPage(world, watchList);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => globalThis.listPainted !== undefined);
  const time = await page.evaluate(() => globalThis.listPainted ?? Number.NaN);
  await page.close();
  return time;
}

/** The popup's list with a background that is awake, and with one that has to start. */
export async function popup(world: World, digests: number): Promise<Result[]> {
  const opened = await world.extensionPage('popup.html');
  const url = opened.url();
  await opened.waitForSelector('[data-arxiv-id]');
  await opened.close();
  const warm: number[] = [];
  const cold: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await painted(world, url);
    warm.push(await painted(world, url));
    await world.stopWorker();
    cold.push(await painted(world, url));
  }
  const line = (name: string, samples: number[], budget: number, limit: string): Result => ({
    name: `popup list, ${name} worker, ${digests.toLocaleString('en')} digests`,
    unit: 'ms',
    samples,
    budget,
    better: 'less',
    limit,
  });
  return [line('warm', warm, 60, '1'), line('cold', cold, 150, '40')];
}
