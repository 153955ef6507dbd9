import type { CDPSession, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** What is alive in a page after a garbage collection. Chromium alone counts it. */
export interface Counters {
  nodes: number;
  listeners: number;
  /** Megabytes. */
  heap: number;
}

/** @returns a function that counts what is alive in a page and all that shares its process */
export async function countersOf(page: Page): Promise<() => Promise<Counters>> {
  const session = await page.createCDPSession();
  return async () => {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { nodes, listeners: jsEventListeners, heap: await heapOf(session) };
  };
}

/** Megabytes of a page's or a worker's heap, after a garbage collection. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** What may come on top however often something is done: a node that has the focus, texts of a language. */
const SPARE: Counters = { nodes: 10, listeners: 0, heap: 1 };

/** Waits until no more is alive than before. */
export async function expectFlat(count: () => Promise<Counters>, before: Counters): Promise<void> {
  const growth = async () => {
    const now = await count();
    const names = ['nodes', 'listeners', 'heap'] as const;
    return names
      .filter((name) => now[name] - before[name] > SPARE[name])
      .map((name) => ({
        [name]: now[name] - before[name],
      }));
  };
  await expect.poll(growth, { timeout: 30_000, interval: 500 }).toEqual([]);
}
