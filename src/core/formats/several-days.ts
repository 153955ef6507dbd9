import { DAY_MS } from '../days.ts';
import type { Day, ReadContext } from '../digest.ts';
import { digestDay, type JsonObject, objectOf, textOf } from './json.ts';
import type { Found } from './tally.ts';

/** The papers of a day. */
export interface DayGroup {
  day: Day;
  found: readonly Found[];
}

/**
 * The results grouped by day, the digest's own day first. A service's day may begin some hours late, so its list covers
 * two UTC days and still counts as one. A response of more than a day covers several.
 */
export function groupByDay(
  found: readonly Found[],
  items: readonly JsonObject[],
  context: ReadContext,
): [DayGroup, ...DayGroup[]] {
  const days = found.map(({ posts }) => posts[0]?.day ?? null);
  if (!lastLonger(items)) return [{ day: digestDay(context, days), found }];
  const { day: asked = '', ...others } = context;
  const isAmong = days.includes(asked) || days.every((day) => day === null);
  const main = digestDay(isAmong ? context : others, days);
  const group = (day: Day): DayGroup => ({
    day,
    found: found.filter((_, index) => (days[index] ?? main) === day),
  });
  const further = new Set(days.filter((day) => day !== null && day !== main));
  return [group(main), ...[...further].filter((day) => day !== null).map(group)];
}

function lastLonger(items: readonly JsonObject[]): boolean {
  const times = items
    .map((item) => Date.parse(textOf(objectOf(item.paper)?.submittedOnDailyAt)))
    .filter((time) => !Number.isNaN(time))
    .sort((a, b) => a - b);
  return (times.at(-1) ?? 0) - (times[0] ?? 0) >= DAY_MS;
}
