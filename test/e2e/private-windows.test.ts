import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openWorld, type World } from './harness/index.ts';

/** Much longer than a list must be in view to count as a visit: the popup has to open first. */
const READ_MS = 6000;

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.allowPrivate();
  // The browser restarts the extension.
  await vi.waitFor(() => world.quietPage(), { timeout: 20_000, interval: 200 });
});
afterAll(() => world?.close());

/** What the extension remembers of the user's visits. */
async function visits(): Promise<string[]> {
  const page = await world.quietPage();
  const keys = await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
    return [
      ...Object.keys((await (browser ?? chrome)?.storage.local.get(null)) ?? {}),
      ...Object.keys(localStorage),
    ];
  });
  return keys.filter((key) => /^(?:visit|place|list):/.test(key));
}

interface Extension {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
}

test('a popup in a private window leaves nothing behind', async () => {
  await world.openPopup(true);
  await sleep(READ_MS);
  expect(await visits()).toEqual([]);
});

test('one in a normal window remembers the visit', async () => {
  await world.openPopup(false);
  await expect.poll(visits, { timeout: 20_000 }).toEqual(['visit:popup', 'list:popup']);
});

test('none of this is an error', async () => {
  expect(await world.errors()).toEqual([]);
});
