import { expect, test, vi } from 'vitest';
import type { Store } from '../../../src/store/store.ts';

const stored: Record<string, unknown> = {};
const started: (() => void)[] = [];
const suggested: string[] = [];
const event = { addListener: () => undefined };

vi.mock('../../../src/browser.ts', () => ({
  browser: {
    i18n: { getMessage: (name: string) => `browser's ${name}` },
    runtime: { getURL: () => 'chrome-extension://made-up/' },
    storage: { local: { get: async (key: string) => ({ [key]: stored[key] }) } },
    omnibox: {
      onInputStarted: { addListener: (listener: () => void) => started.push(listener) },
      onInputChanged: event,
      onInputEntered: event,
      setDefaultSuggestion: ({ description }: { description: string }) =>
        suggested.push(description),
    },
  },
}));

const { followOmnibox } = await import('../../../src/background/omnibox.ts');

test('the address bar speaks the language that was chosen', async () => {
  followOmnibox({} as Store);
  const ask = async () => {
    for (const start of started) start();
    const before = suggested.length;
    await vi.waitFor(() => expect(suggested.length).toBeGreaterThan(before));
    return suggested.at(-1);
  };
  expect(await ask()).toBe("browser's omniboxDefault");
  stored.messages = { omniboxDefault: 'Paper & Autoren suchen' };
  expect(await ask()).toBe('Paper &amp; Autoren suchen');
});
