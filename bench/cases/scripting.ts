import type { CDPSession, Page } from 'puppeteer-core';
import type { World } from '../../test/e2e/harness/index.ts';
import { sortArxiv, sortHottest } from '../../test/e2e/listing-tools.ts';
import { watchedPage } from '../page.ts';
import type { Result } from '../result.ts';

const RUNS = 7;
const SAMPLE_MICROSECONDS = 100;

/** Milliseconds that scripts of the extension ran in the page while `action` went on. */
async function ownScriptTime(session: CDPSession, action: () => Promise<void>): Promise<number> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await session.send('Profiler.start');
  await action();
  const { profile } = await session.send('Profiler.stop');
  const own = new Set(
    profile.nodes
      .filter((node) => node.callFrame.url.startsWith('chrome-extension://'))
      .map((node) => node.id),
  );
  const deltas = profile.timeDeltas ?? [];
  const time = (profile.samples ?? []).reduce(
    (sum, node, i) => sum + (own.has(node) ? (deltas[i + 1] ?? 0) : 0),
    0,
  );
  return time / 1000;
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
}

/** Our script time on a streamed page, and the layout shift that its badges cause. */
export async function streamed(
  world: World,
  name: string,
  html: string,
  badges: number,
  budget: number | null,
  limit: string,
): Promise<Result[]> {
  const path = '/list/cs.CV/recent?streamed';
  world.internet.arxiv.serve(path, html);
  world.internet.arxiv.pace = {
    firstByte: 0,
    chunkSize: 64_000,
    chunkDelay: 4,
    style: 0,
    cacheStyle: true,
  };
  const times: number[] = [];
  const shifts: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await watchedPage(world, watchShifts);
    const session = await page.createCDPSession();
    times.push(
      await ownScriptTime(session, async () => {
        await page.goto(`https://arxiv.org${path}`, { waitUntil: 'load' });
        await page.waitForFunction(
          (wanted) => document.querySelectorAll('.hot-papers-badge').length === wanted,
          {},
          badges,
        );
      }),
    );
    await settled(page);
    shifts.push(await page.evaluate(() => globalThis.badgeShift ?? Number.NaN));
    await page.close();
  }
  return [
    { name: `script, ${name}`, unit: 'ms', samples: times, budget, better: 'less', limit },
    {
      name: `layout shift by badges, ${name}`,
      unit: 'CLS',
      samples: shifts,
      budget: 0,
      better: 'less',
      limit: '0',
    },
  ];
}

declare global {
  var badgeShift: number | undefined;
}

/** Runs in the page: adds up the shifts of entries. */
function watchShifts(): void {
  globalThis.badgeShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources?: { node?: Node }[];
    })[]) {
      const ofEntries = entry.sources?.some(({ node }) =>
        (node instanceof Element ? node : node?.parentElement)?.closest('dt, dd'),
      );
      if (ofEntries) globalThis.badgeShift = (globalThis.badgeShift ?? 0) + entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Script time of ordering a listing by heat, without the layout that follows, and of the bare moves alone. */
export async function sorting(world: World, html: string, entries: number): Promise<Result[]> {
  const path = '/list/cs.CV/recent?sorting';
  world.internet.arxiv.serve(path, html);
  const page = await world.listing(path);
  await page.waitForFunction(() =>
    document.querySelector('#hot-papers-bar')?.shadowRoot?.querySelector('input[type=radio]'),
  );
  await settled(page);
  const session = await page.createCDPSession();
  const samples: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    samples.push(await ownScriptTime(session, () => sortHottest(page)));
    await sortArxiv(page);
    bare.push(await page.evaluate(moveAll));
  }
  await page.close();
  const name = `${entries.toLocaleString('en')} entries`;
  return [
    { name: `sort ${name} by heat, script`, unit: 'ms', samples, budget: 30, better: 'less' },
    {
      name: `… moving each node of ${name} once, bare`,
      unit: 'ms',
      samples: bare,
      budget: null,
      better: 'less',
    },
  ];
}

/** Runs in the page: moves every child of the list, pair by pair from the end, and then back. */
function moveAll(): number {
  const list = document.querySelector('dl:has(dt)');
  if (list === null) return Number.NaN;
  const nodes = [...list.childNodes];
  const turned = nodes.toReversed();
  const move = 'moveBefore' in list ? 'moveBefore' : 'insertBefore';
  const begin = performance.now();
  for (const node of turned) list[move](node, null);
  const time = performance.now() - begin;
  list.append(...nodes);
  return time;
}
