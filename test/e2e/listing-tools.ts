import type { ElementHandle, Page, Viewport } from 'puppeteer-core';
import type { World } from './harness/index.ts';
import { store, stored } from './options-tools.ts';

const WIDE: Viewport = { width: 1280, height: 900 };

/** A tab at a listing whose badges are there and whose bar is filled. */
export async function openListing(world: World, path: string, viewport = WIDE): Promise<Page> {
  const page = await world.listing(path, viewport);
  await page.waitForSelector('.hot-papers-badge');
  await page.waitForFunction(() =>
    document.getElementById('hot-papers-bar')?.shadowRoot?.querySelector('output'),
  );
  return page;
}

/** Sends a message as a page of the extension does. */
export async function tell(world: World, type: string, request: unknown): Promise<unknown> {
  const page = await world.quietPage();
  return await page.evaluate(
    (sent) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
      >;
      return (browser ?? chrome)?.runtime.sendMessage(sent);
    },
    { type, request },
  );
}

/** Changes settings, as the options page does: alone. `{}` goes back to the defaults. */
export async function setSettings(world: World, settings: object): Promise<void> {
  const page = await world.quietPage();
  await page.evaluate(async (chosen) => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      { storage: { local: { set(items: object): Promise<void> } } } | undefined
    >;
    await navigator.locks.request('hot-papers-settings', () =>
      (browser ?? chrome)?.storage.local.set({ settings: chosen }),
    );
  }, settings);
}

export async function setLocal(world: World, items: Record<string, unknown>): Promise<void> {
  await store(await world.quietPage(), items);
}

/** What lies in `storage.local` under a key. */
export async function getLocal(world: World, key: string): Promise<unknown> {
  return await stored(await world.quietPage(), key);
}

/** Of all rows of the page in their order: the ID, what it is hidden by, and its badge's heat. */
export async function rowsOf(page: Page) {
  return page.$$eval('dt', (rows) =>
    rows.map((row) => ({
      id: row.querySelector('a[title="Abstract"]')?.getAttribute('href')?.slice(5) ?? '',
      hidden: row.hasAttribute('hidden'),
      tall: row.getBoundingClientRect().height > 0,
      heat: Number(row.querySelector('.hot-papers-badge')?.getAttribute('data-heat') ?? -1),
    })),
  );
}

/** The words of an element of the bar. */
export async function barText(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (sought) =>
      document
        .getElementById('hot-papers-bar')
        ?.shadowRoot?.querySelector(sought)
        ?.textContent?.trim() ?? '',
    selector,
  );
}

/** The element of bar or panel that is the nth to match, when it is there. */
async function within(page: Page, host: string, selector: string, index: number) {
  const found = await page.waitForFunction(
    (id, sought, at) =>
      document.getElementById(id)?.shadowRoot?.querySelectorAll<HTMLElement>(sought)[at],
    {},
    host,
    selector,
    index,
  );
  return found.asElement() as ElementHandle<HTMLElement>;
}

/**
 * Presses a button as a person does. By the keyboard, so that nothing is scrolled. `element.click()` is what a
 * script of the page can do as well, and no badge, bar or panel answers to that.
 */
async function press(page: Page, button: ElementHandle): Promise<void> {
  await button.evaluate((element) => (element as HTMLElement).focus({ preventScroll: true }));
  await page.keyboard.press(' ');
}

export async function clickInBar(page: Page, selector: string, index = 0): Promise<void> {
  await press(page, await within(page, 'hot-papers-bar', selector, index));
}

export const sortHottest = (page: Page) => clickInBar(page, 'input[type=radio]', 1);
export const sortArxiv = (page: Page) => clickInBar(page, 'input[type=radio]', 0);

/** Moves the threshold, 0 to 5. */
export async function showFrom(page: Page, from: number): Promise<void> {
  const range = await within(page, 'hot-papers-bar', 'input[type=range]', 0);
  await range.evaluate((element) => element.focus({ preventScroll: true }));
  await page.keyboard.press('Home');
  for (let step = 0; step < from; step++) await page.keyboard.press('ArrowUp');
}

/** What the panel says; null while there is none. */
export async function panelText(page: Page): Promise<string | null> {
  return page.evaluate(
    () =>
      document.getElementById('hot-papers-panel')?.shadowRoot?.querySelector<HTMLElement>('.panel')
        ?.innerText ?? null,
  );
}

export async function panelSays(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (sought) =>
      document
        .getElementById('hot-papers-panel')
        ?.shadowRoot?.querySelector<HTMLElement>('.panel')
        ?.innerText.includes(sought),
    {},
    words,
  );
}

/** Where the focus is: the ID of the paper whose badge has it, or the tag or class within bar or panel. */
export async function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    const focused = outer?.shadowRoot?.activeElement ?? outer;
    const badge = focused?.closest('.hot-papers-badge');
    return (
      badge?.getAttribute('data-arxiv-id') ??
      (focused?.className || focused?.localName || 'nothing')
    );
  });
}

export async function pressBadge(page: Page, id: string): Promise<void> {
  const button = await page.waitForSelector(`[data-arxiv-id="${id}"] .hot-papers-open`);
  if (button === null) throw new Error(`No badge of ${id}`);
  await press(page, button);
}

/** Presses a badge, and waits for the panel. */
export async function openPanel(page: Page, id: string): Promise<void> {
  await pressBadge(page, id);
  await within(page, 'hot-papers-panel', '.panel', 0);
}

export async function clickInPanel(page: Page, selector: string, index = 0): Promise<void> {
  await press(page, await within(page, 'hot-papers-panel', selector, index));
}

/** Closes what a test has opened, and forgets what it has set. */
export async function tidy(world: World): Promise<void> {
  const quiet = await world.quietPage();
  for (const page of (await world.puppeteer.pages()).slice(1)) {
    if (page !== quiet) await page.close();
  }
  // Last, because an open page still stores how it was shown.
  await setSettings(world, {});
  await setLocal(world, { views: {} });
}
