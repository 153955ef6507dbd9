import puppeteer, { type Browser, type CDPSession, type Target } from 'puppeteer-core';
import { HOSTS } from './internet.ts';
import { type Driver, environment, executableOf, killGroup, type LaunchOptions } from './launch.ts';

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

const STOPS_WITHIN_MS = 2000;
const STOP_ATTEMPTS = 5;

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
  const errors = collectErrors(browser);
  let id = '';
  return {
    engine: 'chromium',
    puppeteer: browser,
    async install(folder) {
      id = await browser.installExtension(folder);
    },
    uninstall: () => browser.uninstallExtension(id),
    urlOf: (path) => `chrome-extension://${id}/${path}`,
    stopWorker: () => stopWorker(browser, id),
    async errors() {
      await browser.version();
      return [...errors];
    },
    kill: () => killGroup(browser),
    close: () => browser.close(),
  };
}

/** An event that comes while the worker stops may start it again as the same target: then it is stopped again. */
async function stopWorker(browser: Browser, id: string): Promise<void> {
  const worker = browser.targets().find((target) => isWorkerOf(target, id));
  if (worker === undefined) return;
  for (let attempt = 0; attempt < STOP_ATTEMPTS; attempt++) {
    // It may be gone before we let go of it.
    await close(worker).catch(() => undefined);
    if (await isGone(browser, worker)) return;
  }
  throw new Error('The service worker does not stop.');
}

async function close(worker: Target): Promise<void> {
  await (await worker.worker())?.close();
}

async function isGone(browser: Browser, target: Target): Promise<boolean> {
  for (const end = Date.now() + STOPS_WITHIN_MS; Date.now() < end; ) {
    if (!browser.targets().includes(target)) return true;
    await new Promise((done) => setTimeout(done, 20));
  }
  return false;
}

function isWorkerOf(target: Target, id: string): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
}

/** Listens to each page and worker as it appears; Chromium tells what happened before, too. */
function collectErrors(browser: Browser): string[] {
  const errors: string[] = [];
  const watched = new Set(['page', 'service_worker', 'background_page', 'other']);
  browser.on('targetcreated', async (target) => {
    if (!watched.has(target.type())) return;
    try {
      // A second session of a worker would keep it from being stopped.
      const worker = await target.worker();
      const session = worker?.client ?? (await target.createCDPSession());
      await watch(session, (text) => errors.push(text));
    } catch {
      // It was gone before it could be watched.
    }
  });
  return errors;
}

async function watch(session: CDPSession, report: (text: string) => void): Promise<void> {
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
