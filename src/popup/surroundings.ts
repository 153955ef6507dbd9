import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { monthOf } from '../core/arxiv-id.ts';
import { localDay } from '../core/days.ts';
import { marksKey } from '../core/shard.ts';
import { allSeenBefore } from '../core/shard-marks.ts';
import type { PaperRow } from '../shared/messages.ts';
import { completeSettings, SETTINGS_KEY } from '../shared/settings.ts';

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
      const today = localDay(new Date());
      const before = new Set(Object.values(marks).flatMap((month) => allSeenBefore(month, today)));
      setSeen((known) => (known.size + before.size === 0 ? known : before));
    });
    return () => {
      current = false;
    };
  }, [papers]);
  return seen;
}
