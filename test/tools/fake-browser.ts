import { vi } from 'vitest';
import { FakeArea } from './fake-area.ts';

/**
 * The browser's namespace for unit tests, as the polyfill refuses to be loaded outside of an extension:
 * `vi.mock('…/src/browser.ts', () => import('…/tools/fake-browser.ts'))`. A test replaces what it needs otherwise.
 */

/** An event of the browser. */
class FakeEvent<Arguments extends unknown[]> {
  readonly listeners = new Set<(...facts: Arguments) => unknown>();

  addListener = (listener: (...facts: Arguments) => unknown) => void this.listeners.add(listener);

  removeListener = (listener: (...facts: Arguments) => unknown) =>
    void this.listeners.delete(listener);

  /** What each listener returns. */
  fire = (...facts: Arguments): unknown[] =>
    [...this.listeners].map((listener) => listener(...facts));
}

const makeBrowser = () => ({
  action: {
    setBadgeText: async (_text: object) => undefined,
    setTitle: async (_title: object) => undefined,
    setBadgeBackgroundColor: async (_colour: object) => undefined,
  },
  alarms: { onAlarm: new FakeEvent<[{ name: string }]>() },
  extension: { inIncognitoContext: false },
  i18n: {
    getMessage: (name: string, _values: string[] = []) => name,
    getUILanguage: () => 'en',
  },
  permissions: {
    onAdded: new FakeEvent<[object]>(),
    remove: async (_permissions: { origins: string[] }) => true,
  },
  runtime: {
    id: 'us',
    getURL: (path: string) => `chrome-extension://us/${path}`,
    getManifest: () => ({ version: '1.0.0', host_permissions: ['https://required.example/*'] }),
    onInstalled: new FakeEvent<[{ reason: string; previousVersion?: string }]>(),
    onMessage: new FakeEvent<[message: unknown, sender: object]>(),
    onStartup: new FakeEvent<[]>(),
    sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => ({ ok: null })),
  },
  scripting: { executeScript: async (_injection: object) => [] },
  storage: { local: new FakeArea(), sync: new FakeArea() },
  tabs: {
    create: async (_tab: object) => ({}),
    query: async (_query: object) => [],
    update: async (_id: number, _tab: object) => ({}),
  },
  windows: { getCurrent: async () => ({ incognito: false }) },
});

export const browser = makeBrowser();

/** As it was before any test. */
export function resetBrowser(): void {
  Object.assign(browser, makeBrowser());
}
