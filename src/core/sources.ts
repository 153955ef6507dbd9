import { type BADGE_COLUMNS, SOURCE_TABLE, type SourceRow } from './source-table.ts';

/** The source of counts. */
export type SourceId = keyof typeof SOURCE_TABLE;

/** All sources in display order. */
export const SOURCE_IDS = Object.keys(SOURCE_TABLE) as SourceId[];

/** Those properties of each source that badges need. */
export const SOURCES: Readonly<Record<SourceId, Pick<SourceRow, (typeof BADGE_COLUMNS)[number]>>> =
  SOURCE_TABLE;

/** All properties of each source. `badge.js`, which has to stay small, uses `SOURCES` instead. */
export const SOURCE_FACTS: Readonly<Record<SourceId, SourceRow>> = SOURCE_TABLE;

/** Whether a value names a source. */
export function isSource(value: unknown): value is SourceId {
  return SOURCE_IDS.some((id) => id === value);
}

/** The sources that are requested every day. */
export type DailySourceId = {
  [Id in SourceId]: (typeof SOURCE_TABLE)[Id] extends { daily: string } ? Id : never;
}[SourceId];

/** Also fetched: a feed, the Hot Papers archive, and a custom address. */
const OTHERS_FETCHED = ['feed', 'archive', 'custom'] as const;

export type FetchedSourceId = DailySourceId | (typeof OTHERS_FETCHED)[number];

/** Whether the source is requested every day, so that a missing count is meaningful. */
export function isDaily(source: SourceId): source is DailySourceId {
  return SOURCE_FACTS[source].daily !== undefined;
}

/** Whether a value names a source that can be fetched. */
export function isFetched(value: unknown): value is FetchedSourceId {
  return OTHERS_FETCHED.some((id) => id === value) || (isSource(value) && isDaily(value));
}

/** Whether the source counts anything. */
export function isCounting(source: SourceId): boolean {
  return SOURCES[source].scored.length > 0;
}

/** The source whose service hosts a post: https, and one of the domains in the table; undefined for other links. */
export function sourceOfPost(url: string): SourceId | undefined {
  const domain = /^https:\/\/(?:\w+\.)?(\w+\.\w+)\//.exec(url)?.[1] ?? '';
  return SOURCE_IDS.find((id) => SOURCES[id].posts?.includes(domain));
}
