import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { changedBuild } from './changed-build.ts';
import { openWorld, type World } from './harness/index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a page is served as https://arxiv.org', async () => {
  const page = await world.listing('/list/cs.CV/new');
  expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual([
    'https://arxiv.org',
    true,
  ]);
  expect(await page.$$eval('dl#articles', (lists) => lists.length)).toBe(3);
});

test('the extension is installed', async () => {
  const page = await world.extensionPage('popup.html');
  expect(await page.title()).toMatch(/^Hot papers/i);
});

test('other hosts are answered by the test', async () => {
  world.internet.onJson('example.org', ({ pathname }) => ({ pathname }));
  const page = await world.page('https://example.org/some/path');
  expect(await page.evaluate(() => document.body.textContent)).toContain('/some/path');
  expect(world.internet.requestsTo('example.org').map(({ url }) => url)).toContain(
    'https://example.org/some/path',
  );
});

test('a page streams as slowly as asked', async () => {
  world.internet.arxiv.pace = {
    firstByte: 50,
    chunkSize: 4096,
    chunkDelay: 20,
    style: 100,
    cacheStyle: false,
  };
  const page = await world.listing('/list/cs.CV/recent');
  const [firstByte = 0, interactive = 0] = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return [entry?.responseStart ?? 0, entry?.domInteractive ?? 0];
  });
  expect(firstByte).toBeGreaterThanOrEqual(50);
  expect(interactive - firstByte).toBeGreaterThanOrEqual(100);
});

test('errors of a page are collected', async () => {
  expect(await world.errors()).toEqual([]);
  world.internet.arxiv.serve(
    '/broken',
    '<script>console.error("said so");throw new Error("oh")</script>',
  );
  await world.listing('/broken');
  const errors = (await world.errors()).join('\n');
  expect(errors).toContain('said so');
  expect(errors).toContain('oh');
});

test('the background can be stopped and the extension updated', async () => {
  await world.stopWorker();
  await world.install();
  const page = await world.extensionPage('options.html');
  expect(await page.title()).not.toBe('');
});

describe('a background that is stopped', () => {
  let out: string;
  let changed: World;
  let page: Page;
  const started = () =>
    page.evaluate(
      () => new Promise((tell) => void chrome?.runtime.sendMessage('When did you start?', tell)),
    );
  const told = async () => (await changed.errors()).filter((text) => /I have started/.test(text));
  beforeAll(async () => {
    out = await changedBuild({ 'background.js': (text) => `(${oweAnswers})();${text}` });
    changed = await openWorld({ out });
    page = await changed.extensionPage('options.html');
  });
  afterAll(async () => {
    await changed.close();
    await rm(out, { recursive: true });
  });

  test('has gone even if it owed an answer', async () => {
    const before = await started();
    await page.evaluate(
      () => void chrome?.runtime.sendMessage('What do you owe?', () => undefined),
    );
    expect(await started()).toBe(before);
    await changed.stopWorker();
    expect(await started()).not.toBe(before);
  });

  test('has its errors told, and those of the one that follows', async () => {
    await vi.waitFor(async () => expect((await told()).length).toBeGreaterThan(0));
    const before = (await told()).length;
    await changed.stopWorker();
    await started();
    await vi.waitFor(async () => expect((await told()).length).toBeGreaterThan(before));
  });
});

/** Runs in the background: promises an answer to all that comes, and gives it to one question only. */
function oweAnswers(): void {
  console.error('I have started');
  chrome?.runtime.onMessage.addListener((message, _from, tell) => {
    if (message === 'When did you start?') tell(performance.timeOrigin);
    return true;
  });
}
