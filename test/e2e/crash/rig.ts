import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { OUT } from '../../../scripts/extension.ts';
import { openWorld, type World } from '../harness/index.ts';
import { ask } from '../services.ts';
import { emptyPage, fillPage, forgetDerivedPage, type Stores } from './in-page.ts';
import { derivedOf, type Rows, readState, type State } from './state.ts';

/** What is ended at a random moment. */
export type Victim = 'background' | 'browser';

const SETTINGS = { sourcesOn: [] };
const STARTER_DIGESTS = 5;
const PAGE = 'still.html';

/** A browser whose extension is ended again and again, seen from a page that does nothing by itself. */
export class Rig {
  readonly world: World;
  /** The folder of the extension, which is the rig's own. */
  readonly out: string;
  #page: Page;

  private constructor(world: World, out: string, page: Page) {
    this.world = world;
    this.out = out;
    this.#page = page;
  }

  static async open(): Promise<Rig> {
    const out = await mkdtemp(join(tmpdir(), 'hot-papers-build-'));
    await cp(OUT, out, { recursive: true });
    for (const browser of ['chrome', 'firefox']) {
      await writeFile(join(out, browser, PAGE), '<!doctype html><title>Still</title><body>');
    }
    const world = await openWorld({ out });
    const rig = new Rig(world, out, await world.extensionPage(PAGE));
    await rig.#closeOthers();
    await rig.#isInstalled();
    return rig;
  }

  get page(): Page {
    return this.#page;
  }

  read(): Promise<State> {
    return readState(this.#page);
  }

  /** The databases of another time, with the background at rest: a change of `storage.local` would wake it. */
  async lay(stores: Stores, version: number): Promise<State> {
    const fill = async () => {
      await this.world.stopWorker();
      await this.#page.evaluate(fillPage, 'hot-papers', version, stores);
    };
    // An event of what it wrote last may wake it once more: then a database of its own is there.
    await vi.waitFor(fill, { timeout: 30_000, interval: 200 });
    return await this.read();
  }

  /** Everything as on the day of installation, with the starter digests. */
  async reset(): Promise<void> {
    await this.world.stopWorker();
    await this.#page.evaluate(emptyPage, SETTINGS);
    await this.#isInstalled();
  }

  /** Starts the background if it does not run, and waits until it did what it found undone. */
  async settle(): Promise<void> {
    const isDone = async () => {
      await ask(this.#page, 'summary', {});
      const { local, rows } = await this.read();
      expect([local.job, rows.stale ?? []]).toEqual([undefined, []]);
    };
    await vi.waitFor(isDone, { timeout: 60_000, interval: 50 });
  }

  /** All derived data, rebuilt from nothing. */
  async rebuilt(): Promise<Rows> {
    await this.#page.evaluate(forgetDerivedPage);
    await ask(this.#page, 'rebuild', {});
    await this.settle();
    return derivedOf(await this.read());
  }

  /** Installs what is in the folder now, over what is there. */
  async update(): Promise<void> {
    // An update closes the extension's pages, and Firefox ends with its last one.
    await this.world.puppeteer.newPage();
    await this.world.install();
    await this.#reopen();
    await this.settle();
  }

  async kill(victim: Victim): Promise<void> {
    if (victim === 'background') return await this.world.stopWorker();
    await this.world.crash();
    await this.#reopen();
  }

  async close(): Promise<void> {
    await this.world.close();
    await rm(this.out, { recursive: true, force: true });
  }

  async #reopen(): Promise<void> {
    // A page that opens while the browser still installs the extension is closed with the one before.
    const open = async () => {
      this.#page = await this.world.extensionPage(PAGE);
      expect(await this.#page.title()).toBe('Still');
    };
    await vi.waitFor(open, { timeout: 30_000, interval: 100 });
    await this.#closeOthers();
  }

  /** Waits for the starter digests: what is deleted in the middle of them would be there in part. */
  async #isInstalled(): Promise<void> {
    const hasAll = async () =>
      expect((await ask(this.#page, 'summary', {})).digests).toBe(STARTER_DIGESTS);
    await vi.waitFor(hasAll, { timeout: 30_000, interval: 20 });
    await this.settle();
  }

  /** Other pages of the extension ask the background by themselves. */
  async #closeOthers(): Promise<void> {
    const others = (await this.world.puppeteer.pages()).filter((page) => page !== this.#page);
    await Promise.all(others.map((page) => page.close().catch(() => undefined)));
  }
}
