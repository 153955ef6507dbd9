import type { Browser, Page } from 'puppeteer-core';

/** Opens private windows, and the toolbar's popup. Each browser wants a call that only itself or an extension may make. */

/** Lets Chrome's extension run in private windows, as the switch of its details does. The browser restarts it. */
export async function allowPrivateInChromium(browser: Browser, id: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: Developer }).chrome;
    // Without it, an unpacked extension does not start again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
  await page.close();
}

interface Developer {
  developerPrivate: {
    updateProfileConfiguration(facts: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(facts: {
      extensionId: string;
      incognitoAccess: boolean;
    }): Promise<void>;
  };
}

/** @param page a page of the extension */
export async function openPopupInChromium(page: Page, incognito: boolean): Promise<void> {
  await page.evaluate(async (isPrivate) => {
    const { action, windows } = (globalThis as unknown as { chrome: Windows }).chrome;
    const { id } = await windows.create({ incognito: isPrivate, focused: true });
    await action.openPopup({ windowId: id });
  }, incognito);
}

/**
 * Puppeteer's browser contexts are other profiles than Chromium's private one, and run no extension.
 * @param page a page of the extension
 */
export async function openPrivateInChromium(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { windows } = (globalThis as unknown as { chrome: Windows }).chrome;
    await windows.create({ incognito: true, focused: true, url: 'about:blank' });
  });
}

interface Windows {
  windows: {
    create(facts: { incognito: boolean; focused: boolean; url?: string }): Promise<{ id: number }>;
  };
  action: { openPopup(facts: { windowId: number }): Promise<void> };
}

/** For Firefox's own window: lets the extension run in private windows. */
export const allowPrivateInFirefox = (id: string): string => `(async () => {
  const permissions = 'resource://gre/modules/ExtensionPermissions.sys.mjs';
  const { ExtensionPermissions } = ChromeUtils.importESModule(permissions);
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add('${id}', allowed, WebExtensionPolicy.getByID('${id}').extension);
  await (await AddonManager.getAddonByID('${id}')).reload();
})()`;

/** For Firefox's own window: a new window, and the popup in it. */
export const openPopupInFirefox = (id: string, isPrivate: boolean): string => `(async () => {
  const opened = window.OpenBrowserWindow({ private: ${isPrivate} });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  await opened.delayedStartupPromise;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${id}');
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(opened, false);
})()`;

/** For Firefox's own window: a private window. */
export const OPEN_PRIVATE_IN_FIREFOX = 'window.OpenBrowserWindow({ private: true })';
