import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { monthOf } from '../core/arxiv-id.ts';
import { localDay } from '../core/days.ts';
import { levelOf } from '../core/popularity.ts';
import { seenBefore } from '../core/shard-marks.ts';
import type { PaperRow } from '../shared/messages.ts';
import { readMany } from '../shared/storage/access.ts';
import { badgeSettings, marks } from '../shared/storage/pages.ts';

const NONE: ReadonlySet<string> = new Set();

/** The papers that a listing showed on an earlier day and that are not hotter since. */
export function useSeen(papers: readonly PaperRow[] | null): ReadonlySet<string> {
  const [seen, setSeen] = useState(NONE);
  useEffect(() => {
    let current = true;
    const months = new Set(papers?.map(({ id }) => monthOf(id)));
    if (papers === null || months.size === 0) return;
    const items = [...months].map(marks.of);
    void readMany(browser.storage.local, [badgeSettings, ...items]).then((stored) => {
      if (!current || stored(badgeSettings).seen === 'show') return;
      const today = localDay(new Date());
      const isSeen = ({ id, standings: [leading] }: PaperRow) => {
        const level = leading === undefined ? 0 : levelOf(leading.heat);
        return seenBefore(stored(marks.of(monthOf(id))).get(id), level, () => today) !== null;
      };
      const before = new Set(papers.filter(isSeen).map(({ id }) => id));
      setSeen((known) => (known.size + before.size === 0 ? known : before));
    });
    return () => {
      current = false;
    };
  }, [papers]);
  return seen;
}
