import type { World } from '../../test/e2e/harness/index.ts';
import type { Result } from '../result.ts';
import { importPapers } from './importing.ts';
import { searching, settle, shards } from './storing.ts';

const PAPERS = 1_000_000;

/** Heap of the background in megabytes, after a garbage collection. */
async function workerHeap(world: World): Promise<number> {
  const target = world.puppeteer.targets().find((found) => found.type() === 'service_worker');
  const worker = await target?.worker();
  if (worker === null || worker === undefined) return Number.NaN;
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** A million papers through the same import that a dropped file takes, and what they cost afterwards. */
export async function million(world: World): Promise<Result[]> {
  const page = await world.extensionPage('options.html');
  await importPapers(world, 0, 2_500);
  const idle = await workerHeap(world);
  const seconds = (await importPapers(world, 2_500, PAPERS)) / 1000;
  const heap = (await workerHeap(world)) - idle;
  await settle(page);
  return [
    {
      name: '1,000,000 papers through import',
      unit: 's',
      samples: [seconds],
      budget: 120,
      better: 'less',
      limit: '71',
    },
    {
      name: 'heap of the worker above idle, after it',
      unit: 'MB',
      samples: [heap],
      budget: 100,
      better: 'less',
    },
    await shards(world, page, PAPERS),
    await searching(page, PAPERS, null),
  ];
}
