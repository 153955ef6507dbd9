import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { monthOf } from '../core/arxiv-id.ts';
import { localDay } from '../core/local-day.ts';
import { marksKey, type ShardMarks } from '../core/shard.ts';
import type { PaperRow } from '../messages.ts';
import { completeSettings, SETTINGS_KEY } from '../settings.ts';

/** False while the machine has no network at all. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return online;
}

function arxivHosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** Asks for the arXiv hosts, which readers can refuse or withdraw. Only in answer to a click. */
export function requestHosts(): Promise<boolean> {
  return browser.permissions.request({ origins: arxivHosts() });
}

/** False where the browser keeps the extension off arXiv's pages. */
export function useHosts(): boolean {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const update = async () => {
      setAllowed(await browser.permissions.contains({ origins: arxivHosts() }));
    };
    void update();
    browser.permissions.onAdded.addListener(update);
    browser.permissions.onRemoved.addListener(update);
    return () => {
      browser.permissions.onAdded.removeListener(update);
      browser.permissions.onRemoved.removeListener(update);
    };
  }, []);
  return allowed;
}

const NONE: ReadonlySet<string> = new Set();

/** The papers that a listing showed on an earlier day. */
export function useSeen(papers: readonly PaperRow[] | null): ReadonlySet<string> {
  const [seen, setSeen] = useState(NONE);
  useEffect(() => {
    let current = true;
    const keys = [...new Set(papers?.map(({ id }) => marksKey(monthOf(id))))];
    if (keys.length === 0) return;
    void browser.storage.local.get([SETTINGS_KEY, ...keys]).then((stored) => {
      const { [SETTINGS_KEY]: settings, ...marks } = stored;
      if (!current || completeSettings(settings).seen === 'show') return;
      const before = seenBefore(Object.values(marks), localDay(new Date()));
      setSeen((known) => (known.size + before.size === 0 ? known : before));
    });
    return () => {
      current = false;
    };
  }, [papers]);
  return seen;
}

function seenBefore(marks: readonly unknown[], today: string): ReadonlySet<string> {
  const seen = marks.flatMap((text) =>
    Object.entries((JSON.parse(String(text)) as ShardMarks).seen),
  );
  return new Set(seen.filter(([, day]) => day < today).map(([id]) => id));
}
