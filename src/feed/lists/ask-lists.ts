import { ageOf, lastDays } from '../../core/days.ts';
import type { Day, Entry, SourceId } from '../../core/digest.ts';
import { isEqual } from '../../core/equal.ts';
import { readDigest } from '../../core/formats/detect.ts';
import { asFailure, type Reader, readDay } from '../../sources/reading/day.ts';
import type { SourceFailure } from '../../sources/reading/failure.ts';
import type { DailySource } from '../../sources/source.ts';
import type { Environment } from '../environment.ts';
import type { FeedState } from '../state.ts';

/** After failures, at most this many missed days of a source are fetched. */
const MOST_DAYS = 14;
/** How many days the counts of a day keep growing. */
const GROWING = 3;

/**
 * Fetches the last days from a source with daily lists. A new list of a day replaces the old one.
 * @param lastOk the time of the last successful run
 * @throws SourceFailure if a day failed; all lists read before are kept
 */
export async function askLists(
  environment: Environment,
  source: DailySource & { counter: SourceId },
  state: FeedState,
  days: number,
  lastOk: string | null,
): Promise<void> {
  const { fetch, now, sleep } = environment;
  const reader: Reader = { fetch, now, sleep, online: () => true, read: readDigest };
  let failure: SourceFailure | null = null;
  for (const day of lastDays(now(), daysToAsk(lastOk, days, now()))) {
    try {
      const reading = await readDay(reader, source, day);
      const entries = reading.result?.digest.entries ?? [];
      keep(state, day, source.counter, entries, reading.failure === null);
      if (reading.failure !== null) throw reading.failure;
    } catch (error) {
      // One invalid day does not stop the others; after two, the source is at fault.
      const isSecond = failure !== null;
      failure ??= asFailure(error);
      if (isSecond || failure.status !== 'changed') break;
    }
    await sleep(source.spacing);
  }
  if (failure !== null) throw failure;
}

function daysToAsk(lastOk: string | null, days: number, now: number): number {
  const missed = lastOk === null ? 0 : ageOf(lastOk.slice(0, 10), now);
  return Math.max(days, Math.min(missed + GROWING, MOST_DAYS));
}

/** An empty response removes no papers; if parts are missing, the others stay. */
function keep(
  state: FeedState,
  day: Day,
  source: SourceId,
  entries: readonly Entry[],
  isWhole: boolean,
): void {
  if (entries.length === 0) return;
  const known = new Map(state.lists[day]?.[source]?.map((entry) => [entry.arxivId, entry]));
  const now = entries.map((entry) => {
    const before = known.get(entry.arxivId);
    known.delete(entry.arxivId);
    // Unchanged counts keep their time, so that the files of the day stay the same.
    const isSame = before !== undefined && isEqual(before.counts, entry.counts);
    return isSame ? { ...entry, observedAt: before.observedAt } : entry;
  });
  const lists = { ...state.lists[day], [source]: isWhole ? now : [...now, ...known.values()] };
  state.lists[day] = lists;
}
