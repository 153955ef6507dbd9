import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type Engine, findBrowser } from '../../../scripts/browsers.mjs';

export type { Engine };

export interface LaunchOptions {
  /** Port of the loopback server that is the internet; null for the real one. */
  port: number | null;
  /** The hash of that server's public key. */
  pin: string;
  /** Every host leads to that server, so that it sees each request. Else the unknown ones do not exist. */
  everyHost: boolean;
  headless: boolean;
  /** The folder of the profile. */
  profile: string;
  /** The browser's time zone. */
  timeZone: string;
  /** Further command line arguments. */
  args: string[];
}

/** What Chromium and Firefox do differently. */
export interface Driver {
  engine: Engine;
  puppeteer: Browser;
  /** Installs the unpacked extension of a folder; a second time is an update. */
  install(folder: string): Promise<void>;
  uninstall(): Promise<void>;
  /** `popup.html` as a URL of the installed extension. */
  urlOf(path: string): string;
  /** Ends the background as the browser does when it is idle. The next event starts it again. */
  stopWorker(): Promise<void>;
  /** Lets the extension run in private windows. It restarts, and its pages close. */
  allowPrivate(): Promise<void>;
  /** Opens a private window with one blank tab, on behalf of a page of the extension. */
  openPrivate(page: Page): Promise<void>;
  /** Opens the toolbar's popup in a new window, on behalf of a page of the extension. */
  openPopup(page: Page, isPrivate: boolean): Promise<void>;
  /** What pages, content scripts and the extension threw or logged as an error so far. */
  errors(): Promise<string[]>;
  /** Ends all of the browser's processes at once, as a crash of it does. The profile stays as it is. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export function executableOf(engine: Engine): string {
  const path = findBrowser(engine);
  if (path === null)
    throw new Error(`No ${engine} found. "node scripts/setup.mjs" says how to get it.`);
  return path;
}

/** A fresh profile: a used one would run the service worker of the build before. */
export async function freshProfile(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'hot-papers-'));
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { path, remove };
}

/** Ends the group of processes that puppeteer starts a browser as. */
export async function killGroup(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined) throw new Error('The browser has no process.');
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

/** The environment of a browser, without variables that would change what a test sees. */
export function environment(timeZone: string): Record<string, string | undefined> {
  return { ...process.env, TZ: timeZone, LANGUAGE: 'en', MOZ_CRASHREPORTER_DISABLE: '1' };
}
