/** An extension's namespace for content scripts. Import it before them: they take it when they are loaded. */
import { join } from 'node:path';
import { readLocale } from '../../../scripts/locales.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

const english = await readLocale(join(import.meta.dirname, '../../..'), 'en');
const stored: Record<string, unknown> = {};
const listeners = new Set<Listener>();

export const extension = {
  /** Every `storage.local.get` so far. */
  reads: [] as string[][],
  /** Undefined where the extension was removed. */
  id: 'made-up' as string | undefined,
  language: 'en-GB',
  /** Whether the page is in a private window. */
  isPrivate: false,
  stored: (key: string): unknown => stored[key],
  store(values: Record<string, unknown>): void {
    Object.assign(stored, values);
    const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue }] as const);
    for (const listener of listeners) listener(Object.fromEntries(changes));
  },
  clear(): void {
    for (const key of Object.keys(stored)) delete stored[key];
    this.reads.length = 0;
  },
};

function getMessage(key: string, values: string | string[] = []): string {
  const text = english[key]?.message ?? '';
  return text.replace(/\$(\d)/g, (_, place) => [values].flat()[place - 1] ?? '');
}

Object.assign(globalThis, {
  browser: {
    extension: {
      get inIncognitoContext() {
        return extension.isPrivate;
      },
    },
    i18n: { getMessage, getUILanguage: () => extension.language },
    runtime: {
      get id() {
        return extension.id;
      },
      sendMessage: async () => ({ ok: null }),
    },
    storage: {
      local: {
        async get(asked: string | string[]) {
          const keys = [asked].flat();
          extension.reads.push(keys);
          return structuredClone(
            Object.fromEntries(
              keys.filter((key) => key in stored).map((key) => [key, stored[key]]),
            ),
          );
        },
        set: async (values: Record<string, unknown>) => extension.store(structuredClone(values)),
        onChanged: {
          addListener: (listener: Listener) => listeners.add(listener),
          removeListener: (listener: Listener) => listeners.delete(listener),
        },
      },
    },
  },
});
