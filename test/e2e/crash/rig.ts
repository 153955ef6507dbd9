import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { OUT } from '../../../scripts/extension.ts';
import { openWorld, type World } from '../harness/index.ts';
import { ask } from '../services.ts';
import { emptyPage, forgetDerivedPage } from './in-page.ts';
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

  /** Everything as on the day of installation, with the starter digests. */
  async reset(): Promise<void> {
    await this.world.stopWorker();
    await this.#page.evaluate(emptyPage, SETTINGS);
    await this.#isInstalled();
  }

  /** Starts the background if it does not run, and waits until it did what it found undone. */
  async settle(): Promise<void> {
    await ask(this.#page, 'summary', {});
  }

  /** All that is derived, made anew from nothing. */
  async rebuilt(): Promise<Rows> {
    await this.#page.evaluate(forgetDerivedPage);
    await ask(this.#page, 'rebuild', {});
    return derivedOf(await this.read());
  }

  async kill(victim: Victim): Promise<void> {
    if (victim === 'background') return await this.world.stopWorker();
    await this.world.crash();
    this.#page = await this.world.extensionPage(PAGE);
    await this.#closeOthers();
  }

  async close(): Promise<void> {
    await this.world.close();
    await rm(this.out, { recursive: true, force: true });
  }

  /** Waits for the starter digests: what is deleted in the middle of them would be there in part. */
  async #isInstalled(): Promise<void> {
    const hasAll = async () =>
      expect((await ask(this.#page, 'summary', {})).digests).toBe(STARTER_DIGESTS);
    await vi.waitFor(hasAll, { timeout: 20_000, interval: 20 });
    await this.settle();
  }

  /** Other pages of the extension ask the background by themselves. */
  async #closeOthers(): Promise<void> {
    const others = (await this.world.puppeteer.pages()).filter((page) => page !== this.#page);
    await Promise.all(others.map((page) => page.close().catch(() => undefined)));
  }
}
