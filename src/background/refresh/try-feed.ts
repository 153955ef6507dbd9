import { FailureError } from '../../core/failure.ts';
import type { FeedSummary } from '../../shared/messages.ts';
import { addressProblem, hostPattern } from '../../sources/address.ts';
import { asFailure } from '../../sources/reading/day.ts';
import { SourceFailure } from '../../sources/reading/failure.ts';
import { askDay, askIndex } from '../../sources/reading/feed.ts';
import { checkPermission, type Runner } from './daily.ts';
import { summaryOfIndex } from './feed-in-use.ts';

/**
 * The content of a feed. Also reads its last day as a test. Nothing is stored.
 * @throws FailureError
 */
export async function tryFeed(runner: Runner, address: string): Promise<FeedSummary> {
  const problem = addressProblem(address);
  if (problem !== null) throw new FailureError(problem);
  try {
    await checkPermission(runner, hostPattern(address));
    const contents = await askIndex(runner, address);
    const last = contents.days.at(-1);
    if (last === undefined) throw new SourceFailure('changed', 'sourcesFeedEmpty');
    await askDay(runner, address, last);
    return summaryOfIndex(contents);
  } catch (error) {
    const { key, values } = asFailure(error).reason;
    throw new FailureError(key, values);
  }
}
