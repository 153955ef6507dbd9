import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hotPapers } from './digest-text.ts';
import { faultyBuild, setFaults } from './faults.ts';
import { openWorld, type World } from './harness/index.ts';
import { choose, importStatus, openOptions, stored, waitForText } from './options-tools.ts';
import { ask, idOfToday, speakForHuggingFace } from './services.ts';

const NEW = '/list/cs.CV/new';
const FULL = /The disk is full/;
const BEHIND = /Badges are out of date/;

const builds: string[] = [];
afterAll(async () => {
  for (const build of builds) await rm(build, { recursive: true });
});

async function faultyWorld(...faults: Parameters<typeof faultyBuild>): Promise<World> {
  const out = await faultyBuild(...faults);
  builds.push(out);
  return await openWorld({ out });
}

async function expectBadges(world: World): Promise<void> {
  const listing = await world.listing(NEW);
  await listing.waitForSelector('.hot-papers-badge');
  await listing.close();
}

describe('a disk that is full', () => {
  let world: World;
  let options: Page;
  beforeAll(async () => {
    world = await faultyWorld();
    options = await openOptions(world, '#data');
    await waitForText(options, '#data', /206 papers/);
  });
  afterAll(() => world.close());

  test('for the database: an import says so, and what was there is whole', async () => {
    await setFaults(options, 'rows');
    await choose(options, { '2021-03-04---Hot-Papers.md': hotPapers('2021-03-04') });
    expect(await importStatus(options)).toMatch(FULL);
    expect(await ask(options, 'summary', {})).toMatchObject({ digests: 5, papers: 206 });
    await expectBadges(world);
  });

  test('for the database: a source says so', async () => {
    speakForHuggingFace(world);
    await ask(options, 'refresh', { source: 'hugging-face' });
    const [source] = await ask(options, 'sources', {});
    expect(source).toMatchObject({ source: 'hugging-face', reason: { key: 'storageFull' } });
    await options.bringToFront();
    await waitForText(options, '[data-source="hugging-face"]', FULL);
  });

  test('for the database: a paper that cannot be saved says so', async () => {
    const popup = await world.extensionPage('popup.html');
    await popup.waitForSelector('[data-arxiv-id] .save');
    await popup.click('[data-arxiv-id] .save');
    await waitForText(popup, '.notes', FULL);
    expect(await popup.$('.save[aria-pressed="true"]')).toBeNull();
    await popup.close();
  });

  test('for the database: goes on by itself once there is room', async () => {
    await setFaults(options);
    await choose(options, { '2021-03-04---Hot-Papers.md': hotPapers('2021-03-04') });
    expect(await importStatus(options)).toContain('3 papers');
    await ask(options, 'refresh', { source: 'hugging-face' });
    const id = idOfToday(101);
    await expect.poll(() => stored(options, id.slice(0, 4))).toContain(id);
  });

  test('for what pages read: popup and options say so, and the database has it', async () => {
    await setFaults(options, 'values');
    await choose(options, { '2021-05-06---Hot-Papers.md': hotPapers('2021-05-06', MAY) });
    expect(await importStatus(options)).toContain('1 paper');
    await waitForText(options, 'main > [role="status"]', BEHIND);
    expect(await stored(options, '2105')).toBeUndefined();
    const popup = await world.extensionPage('popup.html');
    await waitForText(popup, '.notes', BEHIND);
    expect(await ask(popup, 'search', { text: '2105.00001', limit: 5 })).toMatchObject({ of: 1 });
    await popup.close();
  });

  test('for what pages read: one press brings it up to date', async () => {
    await setFaults(options);
    await options.bringToFront();
    await options.click('main > [role="status"] button');
    await expect.poll(() => stored(options, '2105')).toContain('2105.00001');
    await expect.poll(() => options.$('main > [role="status"] .note')).toBeNull();
  });

  test('was no unforeseen error anywhere', async () => {
    expect(await stored(options, 'errorLog')).toBeUndefined();
    expect(await world.errors()).toEqual([]);
  });
});

const MAY = [{ id: '2105.00001', title: 'Of May', retweets: 600, favorites: 7, category: 'cs.CV' }];

describe('a database', () => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld();
    page = await openOptions(world, '#data');
    await waitForText(page, '#data', /206 papers/);
  });
  afterAll(() => world.close());

  const nameOf = async () =>
    ((await stored(page, 'database')) as { active: string } | undefined)?.active ?? '';

  test('that opens slowly is waited for', async () => {
    await world.stopWorker();
    await holdUpgrade(page, await nameOf(), 3000);
    const popup = await world.extensionPage('popup.html');
    await popup.waitForSelector('.skeleton');
    await popup.waitForSelector('[data-arxiv-id]', { timeout: 10_000 });
    await popup.close();
  });

  test('of a newer version is left alone, and the popup says what to do', async () => {
    await world.stopWorker();
    await makeNewer(page, await nameOf());
    const popup = await world.extensionPage('popup.html');
    // Above the list that the popup showed the last time.
    await waitForText(popup, '.note', /newer version of this extension.*Update/);
    await popup.close();
    const options = await openOptions(world, '#data');
    await waitForText(options, '#data', /newer version/);
    await options.close();
    await expectBadges(world);
  });

  test('that was deleted under us is made anew, without badges of what is gone', async () => {
    await page.evaluate(
      (name) =>
        new Promise<void>((done, fail) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => done();
          request.onerror = () => fail(request.error);
        }),
      await nameOf(),
    );
    await world.stopWorker();
    await waitForPapers(page, 206);
    await expectBadges(world);
  });

  test('was no unforeseen error anywhere', async () => {
    expect(await stored(page, 'errorLog')).toBeUndefined();
    expect(await world.errors()).toEqual([]);
  });
});

describe('a browser that gives no database (a private window, a damaged profile)', () => {
  let world: World;
  beforeAll(async () => {
    world = await faultyWorld('database');
  });
  afterAll(() => world.close());

  test('has popup and options say so, with a way out', async () => {
    const popup = await world.extensionPage('popup.html');
    await waitForText(popup, '.empty-state', /doesn’t let the extension open its database/);
    expect(await popup.$$eval('.empty-state button', ({ length }) => length)).toBe(2);
    await setFaults(popup);
    await popup.click('.empty-state button');
    await waitForText(popup, '.empty-state', /No papers yet/);
    await popup.close();
    await world.stopWorker();
    const options = await openOptions(world, '#data');
    await waitForText(options, '#data', /doesn’t let the extension open its database/);
    await options.close();
  });

  test('has arXiv’s pages as they are', async () => {
    const listing = await world.listing(NEW);
    await listing.waitForFunction(() => document.readyState === 'complete');
    expect(await listing.$$eval('dt', ({ length }) => length)).toBeGreaterThan(10);
    expect(await world.errors()).toEqual([]);
  });
});

test('alarms that the browser lost are set again at the next start', async () => {
  const world = await openWorld();
  try {
    const page = await openOptions(world);
    const alarms = (call: string) =>
      page.evaluate(`(globalThis.browser ?? chrome).alarms.${call}`) as Promise<{ name: string }[]>;
    await expect.poll(() => alarms('getAll()')).toHaveLength(1);
    await alarms('clearAll()');
    expect(await alarms('getAll()')).toEqual([]);
    await world.stopWorker();
    await ask(page, 'days', {});
    await expect.poll(() => alarms('getAll()')).toMatchObject([{ name: 'refresh' }]);
  } finally {
    await world.close();
  }
});

/** Keeps an upgrade open for a time, and then takes it back. */
async function holdUpgrade(page: Page, name: string, milliseconds: number): Promise<void> {
  await page.evaluate(
    (database, time) =>
      new Promise<void>((held) => {
        const request = indexedDB.open(database, 999);
        request.onerror = (event) => event.preventDefault();
        request.onupgradeneeded = () => {
          const { transaction } = request;
          const end = Date.now() + time;
          const hold = () => {
            if (Date.now() > end) transaction?.abort();
            else if (transaction) transaction.objectStore('meta').get('id').onsuccess = hold;
          };
          hold();
          held();
        };
      }),
    name,
    milliseconds,
  );
}

async function makeNewer(page: Page, name: string): Promise<void> {
  await page.evaluate(
    (database) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open(database, 999);
        request.onsuccess = () => {
          request.result.close();
          done();
        };
        request.onerror = () => fail(request.error);
      }),
    name,
  );
}

async function waitForPapers(page: Page, papers: number): Promise<void> {
  await expect.poll(async () => (await ask(page, 'summary', {})).papers).toBe(papers);
}
