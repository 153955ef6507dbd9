import type { World } from '../../test/e2e/harness/index.ts';
import { watchedPage } from '../page.ts';
import type { Result } from '../result.ts';

const LOADS = 24;
const DEAD_MS = 700;
const ROWS = '/list/cs.CV/recent?frames';

/** For each hot entry, how many frames after its row the badge was painted. */
async function latenessOfBadges(world: World): Promise<number[]> {
  const page = await watchedPage(world, watchFrames);
  await page.goto(`https://arxiv.org${ROWS}`, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelectorAll('.hot-papers-badge').length > 0, {
    timeout: 10_000,
    polling: 50,
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  const late = await page.evaluate(() => Object.values(globalThis.framesLate ?? {}));
  await page.close();
  return late;
}

declare global {
  var framesLate: Record<string, number> | undefined;
}

/**
 * Runs in the page. An entry's row counts from the frame in which its `dt` is complete. What a frame paints
 * stands after all its animation callbacks, and a resize observer is asked between them and the paint.
 */
function watchFrames(): void {
  const rows = new Map<string, number>();
  const late: Record<string, number> = {};
  globalThis.framesLate = late;
  let frame = 0;
  const probe = document.createElement('div');
  probe.style.cssText = 'position: fixed; visibility: hidden; height: 1px';
  const look = () => {
    frame++;
    for (const dt of document.querySelectorAll('dt')) {
      const id = dt.querySelector('a[title="Abstract"]')?.getAttribute('href') ?? '';
      const complete = dt.nextElementSibling !== null || document.readyState !== 'loading';
      if (complete && !rows.has(id)) rows.set(id, frame);
      if (dt.querySelector('.hot-papers-badge') !== null && !(id in late)) {
        late[id] = frame - (rows.get(id) ?? frame);
      }
    }
  };
  const resize = () => {
    if (!probe.isConnected) document.documentElement?.append(probe);
    probe.style.width = `${1 + (frame % 2)}px`;
    requestAnimationFrame(resize);
  };
  new ResizeObserver(look).observe(probe);
  requestAnimationFrame(resize);
}

/** Share of page loads in which no badge came later than `allowed` frames after its row, in percent. */
async function share(world: World, entries: number, allowed: number): Promise<number> {
  let good = 0;
  for (let load = 0; load < LOADS; load++) {
    await world.stopWorker();
    // Dead for a while, as it is in life: its process must not be ending while the page loads.
    await new Promise((done) => setTimeout(done, DEAD_MS));
    const late = await latenessOfBadges(world);
    if (late.length === entries && late.every((frames) => frames <= allowed)) good++;
  }
  return (100 * good) / LOADS;
}

/** Badges are painted together with their rows, though the background sleeps and the page streams. */
export async function frames(world: World, html: string, entries: number): Promise<Result[]> {
  world.internet.arxiv.serve(ROWS, html);
  const pace = { firstByte: 80, chunkSize: 0, chunkDelay: 0, style: 30, cacheStyle: false };
  world.internet.arxiv.pace = pace;
  const sameFrame = await share(world, entries, 0);
  world.internet.arxiv.pace = { ...pace, style: 0, cacheStyle: true };
  const cachedStyle = await share(world, entries, 2);
  world.internet.arxiv.pace = { ...pace, firstByte: 0, style: 0 };
  const line = (name: string, value: number, limit: string): Result => ({
    name: `${name}, ${world.engine}`,
    unit: '% of loads',
    samples: [value],
    budget: 95,
    better: 'more',
    limit,
  });
  return [
    line(`badge in the frame of its row, ${entries} entries`, sameFrame, '100'),
    line('badge within 2 frames, cached style sheet', cachedStyle, '1 frame'),
  ];
}
