import { OUT } from '../scripts/extension.ts';
import { openWorld, type World, type WorldOptions } from '../test/e2e/harness/index.ts';
import { feed } from './cases/feed/index.ts';
import { following } from './cases/following.ts';
import { frames } from './cases/frames.ts';
import { importing, importPapers } from './cases/importing.ts';
import { mathematics } from './cases/mathematics.ts';
import { million } from './cases/million.ts';
import { popup } from './cases/popup.ts';
import { reading } from './cases/reading.ts';
import { sorting, streamed } from './cases/scripting.ts';
import { sizes } from './cases/sizes.ts';
import { importDigest, searching, settle, shards } from './cases/storing.ts';
import { addedTaskTime } from './cases/tasks.ts';
import { years } from './cases/years/index.ts';
import { idsOfThisMonth, madeUpIds } from './data.ts';
import { listingOf, newListing } from './listings.ts';
import type { Result } from './result.ts';

type Suite = () => Promise<Result[]>;
const ENGINES = ['chromium', 'firefox'] as const;

async function inWorld<T>(options: WorldOptions, use: (world: World) => Promise<T>): Promise<T> {
  const world = await openWorld(options);
  try {
    return await use(world);
  } finally {
    await world.close();
  }
}

/** A browser whose database holds the first `hot` papers of this month. */
function withHotPapers<T>(
  engine: World['engine'],
  hot: number,
  use: (world: World) => Promise<T>,
): Promise<T> {
  return inWorld({ engine }, async (world) => {
    const page = await world.extensionPage('options.html');
    await importDigest(page, 0, idsOfThisMonth(hot));
    await page.close();
    return use(world);
  });
}

const painting: Suite = async () => {
  const html = listingOf(50, 50);
  const results: Result[] = [];
  for (const engine of ENGINES) {
    results.push(...(await withHotPapers(engine, 50, (world) => frames(world, html, 50))));
  }
  return results;
};

const scripting: Suite = () =>
  withHotPapers('chromium', 2_000, async (world) => [
    ...(await streamed(world, '200 entries, all hot', listingOf(200, 200), 200, null, '–')),
    ...(await streamed(
      world,
      '2,000 entries, all hot',
      listingOf(2_000, 2_000),
      2_000,
      25,
      '14–24',
    )),
    ...(await streamed(world, '2,000 entries, 60 hot', listingOf(2_000, 60), 60, 10, '5')),
    ...(await sorting(world, listingOf(2_000, 2_000), 2_000)),
  ]);

const tasks: Suite = () =>
  withHotPapers('chromium', 14, (world) =>
    inWorld({ engine: 'chromium', installed: false }, async (bare) => [
      await addedTaskTime(world, bare, newListing()),
    ]),
  );

/** The popup on a database of as many digests as the archive has in four years. */
const lists: Suite = () =>
  inWorld({ engine: 'chromium' }, async (world) => {
    const page = await world.extensionPage('options.html');
    for (let index = 0; index < 1_000; index++) {
      await importDigest(page, index, madeUpIds(index * 14, 14, 420));
    }
    await page.close();
    return popup(world, 1_000);
  });

/** A popup of titles with TeX. */
const formulas: Suite = () => inWorld({ engine: 'chromium' }, mathematics);

/** What grows with what is stored, at 10 and 100 times as much. */
const store: Suite = async () => {
  const results: Result[] = [];
  for (const engine of ENGINES) {
    await inWorld({ engine }, async (world) => {
      const page = await world.extensionPage('options.html');
      results.push(await importing(world, 10_000));
      await settle(page);
      results.push(await shards(world, page, 10_000));
      if (engine === 'firefox') return;
      results.push(await searching(page, 10_000, null));
      await importPapers(world, 10_000, 100_000);
      await settle(page);
      results.push(await shards(world, page, 100_000));
      results.push(await searching(page, 100_000, 50));
    });
  }
  return results;
};

export const suites: Record<string, Suite> = {
  sizes: () => sizes(`${OUT}/chrome`),
  reading: async () => reading(),
  following: async () => following(),
  painting,
  scripting,
  tasks,
  lists,
  formulas,
  store,
  years: async () => {
    const results: Result[] = [];
    for (const engine of ENGINES) results.push(...(await inWorld({ engine }, years)));
    return results;
  },
  million: () => inWorld({ engine: 'chromium' }, million),
  feed,
};
