import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { HOSTS } from './internet.ts';
import { type Driver, environment, executableOf, killGroup, type LaunchOptions } from './launch.ts';
import {
  allowPrivateInChromium,
  openPopupInChromium,
  openPrivateInChromium,
} from './private-windows.ts';
import { ServiceWorkers } from './service-worker.ts';

type Report = (text: string) => void;

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

/** The named hosts lead to loopback; the others do so as well, or do not exist. */
function offlineArgs({ port, pin, everyHost }: LaunchOptions): string[] {
  const server = `127.0.0.1:${port}`;
  const others = everyHost ? server : '~NOTFOUND';
  const rules = [...HOSTS.map((host) => `MAP ${host} ${server}`), `MAP * ${others}`];
  return [
    `--host-resolver-rules=${rules.join(',')}`,
    `--ignore-certificate-errors-spki-list=${pin}`,
  ];
}

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    executablePath: executableOf('chromium'),
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1200, height: 900 } : null,
    userDataDir: options.profile,
    env: environment(options.timeZone),
    args: [
      ...ARGS,
      // Chromium refuses its sandbox to root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.port === null ? [] : offlineArgs(options)),
      ...options.args,
    ],
  });
  const errors: string[] = [];
  const report = (text: string) => void errors.push(text);
  watchPages(browser, report);
  const workers = await ServiceWorkers.of(browser, (session) => {
    // A worker may be gone before it is watched.
    watch(session, report).catch(() => undefined);
  });
  let id = '';
  return {
    engine: 'chromium',
    puppeteer: browser,
    async install(folder) {
      id = await browser.installExtension(folder);
    },
    uninstall: () => browser.uninstallExtension(id),
    urlOf: (path) => `chrome-extension://${id}/${path}`,
    stopWorker: () => workers.stop(id),
    allowPrivate: () => allowPrivateInChromium(browser, id),
    openPrivate: openPrivateInChromium,
    openPopup: openPopupInChromium,
    async errors() {
      await browser.version();
      return [...errors];
    },
    kill: () => killGroup(browser),
    close: () => browser.close(),
  };
}

/** Listens to each page as it appears; Chromium tells what happened before, too. */
function watchPages(browser: Browser, report: Report): void {
  const watched = new Set(['page', 'background_page', 'other']);
  browser.on('targetcreated', async (target) => {
    if (!watched.has(target.type())) return;
    try {
      await watch(await target.createCDPSession(), report);
    } catch {
      // It was gone before it could be watched.
    }
  });
}

async function watch(session: CDPSession, report: Report): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, url } }) => {
    report(`${exception?.description ?? text} (${url ?? 'unknown place'})`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'assert') return;
    report(args.map(({ value, description }) => description ?? String(value)).join(' '));
  });
  session.on('Log.entryAdded', ({ entry: { level, source, text, url } }) => {
    // What a server answers is the test's own doing.
    if (level === 'error' && source !== 'network') report(`${text} (${url ?? source})`);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');
}
