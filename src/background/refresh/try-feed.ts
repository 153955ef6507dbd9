import { FailureError } from '../../core/failure.ts';
import type { FeedSummary } from '../../shared/messages.ts';
import { addressProblem, hostPattern } from '../../sources/address.ts';
import { asFailure } from '../../sources/reading/day.ts';
import { SourceFailure } from '../../sources/reading/failure.ts';
import { askDay, askIndex } from '../../sources/reading/feed.ts';
import { checkPermission, type Runner } from './daily.ts';

/**
 * The content of a feed. Also reads its last day as a test. Nothing is stored.
 * @throws FailureError
 */
export async function tryFeed(runner: Runner, address: string): Promise<FeedSummary> {
  const problem = addressProblem(address);
  if (problem !== null) throw new FailureError(problem);
  try {
    await checkPermission(runner, hostPattern(address));
    const { title, writtenAt, sources, days } = await askIndex(runner, address);
    const last = days.at(-1);
    if (last === undefined) throw new SourceFailure('changed', 'sourcesFeedEmpty');
    await askDay(runner, address, last);
    return {
      title,
      writtenAt,
      days: days.length,
      firstDay: days[0]?.day ?? null,
      lastDay: last.day,
      sources: sources.map(({ source, ok }) => ({ source, ok })),
    };
  } catch (error) {
    const { key, values } = asFailure(error).reason;
    throw new FailureError(key, values);
  }
}
