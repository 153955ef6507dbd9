import type { FetchedSourceId } from '../core/sources.ts';
import { archive } from './archive.ts';
import { bluesky } from './bluesky.ts';
import { custom, customSource } from './custom.ts';
import { feed } from './feed.ts';
import { hackerNews } from './hacker-news.ts';
import { huggingFace } from './hugging-face.ts';
import type { DailySource, Source } from './source.ts';
import { templateProblem } from './template.ts';

/** Every source that is fetched, in the order of the options page. */
export const FETCHED_SOURCES: readonly Source[] = [
  huggingFace,
  hackerNews,
  bluesky,
  feed,
  archive,
  custom,
];

/** The source to request days from; null for one without days, or for a custom source without a valid template. */
export function dailySource(id: FetchedSourceId, template: string): DailySource | null {
  if (id === 'custom') return templateProblem(template) === null ? customSource(template) : null;
  return FETCHED_SOURCES.filter(isDailySource).find((source) => source.id === id) ?? null;
}

function isDailySource(source: Source | DailySource): source is DailySource {
  return 'requests' in source;
}
