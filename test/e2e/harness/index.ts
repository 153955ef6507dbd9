/**
 * A browser with the built extension, and an internet of its own. Each browser test is written once and runs in
 * Chromium and in Firefox (vitest projects `chromium` and `firefox`).
 *
 * ```ts
 * let world: World;
 * beforeAll(async () => { world = await openWorld(); });
 * afterAll(() => world.close());
 *
 * test('a listing gets badges', async () => {
 *   world.internet.onJson('huggingface.co', () => [{ paper: { id: '2101.00001', upvotes: 3 } }]);
 *   world.internet.arxiv.serve('/list/cs.CV/new', html); // or a page of test/fixtures/pages, or serveCaptures()
 *   const page = await world.listing('/list/cs.CV/new'); // a puppeteer Page, at https://arxiv.org
 *   await page.waitForSelector('.hot-papers-badge');
 *   const popup = await world.extensionPage('popup.html');
 *   await world.stopWorker();
 *   expect(await world.errors()).toEqual([]);
 * });
 * ```
 *
 * It tests the build in `dist/`, or in the folder that the variable OUT names, as the build itself does:
 * `OUT=/tmp/a npx tsx scripts/build.ts && OUT=/tmp/a npx vitest run --project chromium test/e2e/a.test.ts`
 */
import { join } from 'node:path';
import type { Browser, Page, Target, Viewport } from 'puppeteer-core';
import { OUT } from '../../../scripts/extension.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { Internet } from './internet.ts';
import { type Driver, type Engine, freshProfile, type LaunchOptions } from './launch.ts';

export { CAPTURES } from './arxiv.ts';
export { type Handler, Internet, sendJson } from './internet.ts';
export type { Engine } from './launch.ts';

export interface WorldOptions extends Partial<Omit<LaunchOptions, 'port' | 'pin' | 'profile'>> {
  /** By default the one of the vitest project. */
  engine?: Engine;
  /** False: without the extension, until `install()`. */
  installed?: boolean;
  /** False: the real internet. */
  offline?: boolean;
  /** The folder that holds `chrome/` and `firefox/`. */
  out?: string;
}

export interface World {
  engine: Engine;
  internet: Internet;
  /** The folder of the browser's profile. */
  profile: string;
  readonly puppeteer: Browser;
  /** A new tab at a URL, in front, when it has loaded. */
  page(url: string, viewport?: Viewport): Promise<Page>;
  /** A new tab at a path of https://arxiv.org. */
  listing(path: string, viewport?: Viewport): Promise<Page>;
  /** A new tab at a page of the extension, such as `popup.html`. */
  extensionPage(path: string, viewport?: Viewport): Promise<Page>;
  /**
   * A page of the extension that stays open behind the others and runs no script of its own: it reads and writes the
   * storage. To open a page for each of them takes longer than most tests.
   */
  quietPage(): Promise<Page>;
  /** Installs the extension; where it is installed, updates it. */
  install(): Promise<void>;
  uninstall(): Promise<void>;
  /** Ends the background as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Lets the extension run in private windows, as the user may. */
  allowPrivate(): Promise<void>;
  /** A new tab at a path of https://arxiv.org, in a new private window. */
  privateListing(path: string, viewport: Viewport): Promise<Page>;
  /** Opens the toolbar's popup in a new window. */
  openPopup(isPrivate: boolean): Promise<void>;
  /** Ends the whole browser as a crash does, and starts it again on the same profile, with the extension. */
  crash(): Promise<void>;
  /** What pages, content scripts and background threw or logged as an error so far. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { installed = true, offline = true, out = OUT } = options;
  const engine = options.engine ?? (await engineOfProject());
  const internet = await Internet.start();
  const profile = await freshProfile();
  const start = () =>
    launch(engine, {
      port: offline ? internet.port : null,
      pin: internet.pin,
      everyHost: options.everyHost ?? false,
      headless: options.headless ?? true,
      profile: profile.path,
      timeZone: options.timeZone ?? 'UTC',
      args: options.args ?? [],
    });
  let driver = await start();
  const folder = join(out, engine === 'chromium' ? 'chrome' : 'firefox');
  if (installed) {
    await driver.install(folder);
    // At the first start Chrome's scripts go into open tabs once more: no test's page shall be among them.
    if (engine === 'chromium') await driver.puppeteer.waitForTarget(isWelcome);
  }
  const quiet = new QuietPage(() => driver);
  return {
    engine,
    internet,
    profile: profile.path,
    get puppeteer() {
      return driver.puppeteer;
    },
    page: (url, viewport) => openPage(driver, url, viewport),
    listing: (path, viewport) => openPage(driver, `https://arxiv.org${path}`, viewport),
    extensionPage: (path, viewport) => openPage(driver, driver.urlOf(path), viewport),
    quietPage: () => quiet.open(),
    async install() {
      await quiet.close();
      await driver.install(folder);
    },
    async uninstall() {
      await quiet.close();
      await driver.uninstall();
    },
    stopWorker: () => driver.stopWorker(),
    async allowPrivate() {
      await quiet.close();
      await driver.allowPrivate();
    },
    async privateListing(path, viewport) {
      const known = new Set(driver.puppeteer.targets());
      const opened = driver.puppeteer.waitForTarget((one) => isNewPage(one, known));
      await driver.openPrivate(await quiet.open());
      const page = await (await opened).page();
      if (page === null) throw new Error('The private window has no page.');
      await page.setViewport(viewport);
      await page.bringToFront();
      await page.goto(`https://arxiv.org${path}`);
      return page;
    },
    openPopup: async (isPrivate) => driver.openPopup(await quiet.open(), isPrivate),
    async crash() {
      await driver.kill();
      driver = await start();
      await driver.install(folder);
    },
    errors: () => driver.errors(),
    async close() {
      await driver.close();
      await profile.remove();
      await internet.close();
    },
  };
}

class QuietPage {
  readonly #driver: () => Driver;
  #page: Page | undefined;

  constructor(driver: () => Driver) {
    this.#driver = driver;
  }

  async open(): Promise<Page> {
    const driver = this.#driver();
    if (this.#page !== undefined && (await isAlive(this.#page))) return this.#page;
    const before = await lastOf(await driver.puppeteer.pages());
    this.#page = await openPage(driver, driver.urlOf('licenses.txt'));
    await before?.bringToFront();
    return this.#page;
  }

  /** Before the browser closes it: a page that is on its way out answers nobody. */
  async close(): Promise<void> {
    const page = this.#page;
    this.#page = undefined;
    if (page !== undefined && (await isAlive(page))) await page.close();
  }
}

/** Firefox says only to those who ask that it has closed a page. */
const isAlive = (page: Page) => page.evaluate(() => true).catch(() => false);

async function lastOf(pages: readonly Page[]): Promise<Page | undefined> {
  for (const page of pages.toReversed()) if (await isAlive(page)) return page;
  return undefined;
}

const isNewPage = (target: Target, known: ReadonlySet<Target>) =>
  target.type() === 'page' && !known.has(target);

const isWelcome = (target: Target) => target.url().endsWith('/welcome.html');

async function engineOfProject(): Promise<Engine> {
  const { inject } = await import('vitest');
  return inject('engine');
}

function launch(engine: Engine, options: LaunchOptions): Promise<Driver> {
  return engine === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** A busy computer is given this time for what a page does at once. */
const LONGEST_WAIT_MS = 60_000;

async function openPage(driver: Driver, url: string, viewport?: Viewport): Promise<Page> {
  const page = await driver.puppeteer.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  if (viewport !== undefined) await page.setViewport(viewport);
  await page.bringToFront();
  // Firefox reports no loading of an extension's page over WebDriver BiDi.
  const silent = url.startsWith('moz-extension:');
  await page.goto(url, { waitUntil: silent ? [] : 'load' });
  if (silent) await page.waitForSelector('body');
  return page;
}
