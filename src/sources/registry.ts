import type { FetchedSourceId } from '../settings.ts';
import { archive } from './archive.ts';
import { bluesky } from './bluesky.ts';
import { custom, customSource } from './custom.ts';
import { hackerNews } from './hacker-news.ts';
import { huggingFace } from './hugging-face.ts';
import type { DailySource, Source } from './source.ts';
import { templateProblem } from './template.ts';

/** Every source, in the order in which the options page lists them. */
export const SOURCES: readonly Source[] = [huggingFace, hackerNews, bluesky, archive, custom];

/** The sources that can be asked for a day. One of the reader's own needs a sound template. */
export function dailySources(template: string): DailySource[] {
  const fixed = [huggingFace, hackerNews, bluesky];
  return templateProblem(template) === null ? [...fixed, customSource(template)] : fixed;
}

export function dailySource(id: FetchedSourceId, template: string): DailySource | null {
  return dailySources(template).find((source) => source.id === id) ?? null;
}
