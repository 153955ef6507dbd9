import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { HOSTS } from './internet.ts';
import { type Driver, environment, executableOf, killGroup, type LaunchOptions } from './launch.ts';
import {
  allowPrivateInFirefox,
  OPEN_PRIVATE_IN_FIREFOX,
  openPopupInFirefox,
} from './private-windows.ts';

const { browser_specific_settings } = JSON.parse(
  (await readFile(new URL('../../../manifest.json', import.meta.url), 'utf8')).replaceAll(
    '"firefox:',
    '"',
  ),
);
const ID: string = browser_specific_settings.gecko.id;
/** Always the same, so that a browser which starts again on its profile finds the extension's data. */
const UUID = '5b0c2f8e-3d53-4c8e-9a2e-6f1d7a40c311';

/** Errors of pages and of the extension are printed: WebDriver BiDi tells nothing of a background page. */
const ERRORS_TO_OUTPUT = {
  'devtools.console.stdout.content': true,
  'browser.dom.window.dump.enabled': true,
};

function preferences({ port, everyHost }: LaunchOptions): Record<string, unknown> {
  const offline = {
    ...(everyHost
      ? { 'network.dns.forceResolve': '127.0.0.1' }
      : { 'network.dns.localDomains': HOSTS.join(',') }),
    'network.socket.forcePort': `443=${port}`,
  };
  return {
    ...ERRORS_TO_OUTPUT,
    ...(port === null ? {} : offline),
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    'extensions.webextOptionalPermissionPrompts': false,
  };
}

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executableOf('firefox'),
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1200, height: 900 } : null,
    userDataDir: options.profile,
    acceptInsecureCerts: true,
    env: environment(options.timeZone),
    args: ['--remote-allow-system-access', ...options.args],
    extraPrefsFirefox: preferences(options),
  });
  const errors = collectErrors(browser);
  return {
    engine: 'firefox',
    puppeteer: browser,
    async install(folder) {
      await browser.installExtension(folder);
    },
    uninstall: () => browser.uninstallExtension(ID),
    urlOf: (path) => `moz-extension://${UUID}/${path}`,
    stopWorker: () => stopBackground(browser),
    allowPrivate: () => inOwnWindow(browser, allowPrivateInFirefox(ID)),
    openPrivate: () => inOwnWindow(browser, OPEN_PRIVATE_IN_FIREFOX),
    openPopup: (_page, isPrivate) => inOwnWindow(browser, openPopupInFirefox(ID, isPrivate)),
    async errors() {
      // The output of the browser's processes has no order and no end to wait for.
      await sleep(150);
      return [...errors];
    },
    async kill() {
      await killGroup(browser);
      await untilRestored(options.profile);
    },
    close: () => browser.close(),
  };
}

/** Once its browser has ended, puppeteer (24.43) puts the profile's own preferences back: nothing may start on it before. */
async function untilRestored(profile: string): Promise<void> {
  const kept = ['prefs.js', 'user.js'].map((name) => join(profile, `${name}.puppeteer`));
  for (const end = Date.now() + 5000; kept.some(existsSync) && Date.now() < end; ) await sleep(20);
}

/** The part of puppeteer's (24.43) connection that reaches Firefox's own window. */
interface Connection {
  send(method: 'browsingContext.getTree', params: object): Promise<{ result: Contexts }>;
  send(method: 'script.evaluate', params: object): Promise<{ result: Evaluated }>;
}

interface Contexts {
  contexts: { context: string }[];
}

interface Evaluated {
  exceptionDetails?: { text: string };
}

/**
 * The same call that Firefox makes when `extensions.background.idle.timeout` has passed, but it may not refuse:
 * Firefox (153, ext-backgroundPage.js) lets a background live that owes an answer, or whose end an event meets.
 */
async function stopBackground(browser: Browser): Promise<void> {
  await inOwnWindow(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID('${ID}');
      const evenIfBusy = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
      do await extension.terminateBackground(evenIfBusy);
      while (extension.backgroundState === 'running');
    })()`,
  );
}

/** Runs an expression in Firefox's own window, which may do everything. */
async function inOwnWindow(browser: Browser, expression: string): Promise<void> {
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = result.contexts[0]?.context;
  const ended = await connection.send('script.evaluate', {
    target: { context },
    awaitPromise: true,
    expression,
  });
  const { exceptionDetails } = ended.result;
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
}

function collectErrors(browser: Browser): string[] {
  const errors: string[] = [];
  const { stdout, stderr } = browser.process() ?? {};
  if (stdout) {
    createInterface(stdout).on('line', (line) => {
      // Firefox's own modules put their name before what they say: "RSLoader: ".
      if (/^console\.error: (?![\w.-]+: )/.test(line)) errors.push(line);
    });
  }
  if (stderr) {
    createInterface(stderr).on('line', (line) => {
      if (/^JavaScript error: (?:moz-extension|https):/.test(line)) errors.push(line);
    });
  }
  return errors;
}
