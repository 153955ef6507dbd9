import { lastDays, utcDay } from '../core/days.ts';
import { scoreOf } from '../core/popularity.ts';
import { publishedDay } from './days/published-day.ts';
import type { OutFolder } from './out-folder.ts';
import { noteScores } from './scales.ts';
import { type FeedState, SCORED_DAYS } from './state.ts';
import { INDEX_NAME, readIndex } from './writing/index-json.ts';

/** Restores the state from the published data if the state is missing or older. */
export async function restoreState(
  folder: OutFolder,
  state: FeedState,
  now: number,
): Promise<void> {
  const index = readIndex(await folder.read(INDEX_NAME));
  if (index === null || index.writtenAt <= state.writtenAt) return;
  state.bluesky.partialUntil = utcDay(Math.min(index.writtenAt, now));
  state.sources = { ...index.sources, ...state.sources };
  for (const day of lastDays(now, SCORED_DAYS)) {
    if (state.scores[day] !== undefined) continue;
    const published = await publishedDay(folder, day);
    const counted = published?.papers.flatMap((paper) => paper.counted) ?? [];
    for (const source of new Set(counted.map((one) => one.source))) {
      const own = counted.filter((one) => one.source === source);
      const scores = own.flatMap(({ counts }) => scoreOf(source, counts) ?? []);
      if (source !== 'hot-papers') noteScores(state, day, source, scores);
    }
  }
}
