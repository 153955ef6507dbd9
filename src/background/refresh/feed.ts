import { ageOf } from '../../core/days.ts';
import { type Digest, digestsOf } from '../../core/digest.ts';
import type { Failure } from '../../core/failure.ts';
import type { FeedContents, ListedDay } from '../../core/formats/feed-index.ts';
import { read, write } from '../../shared/storage/access.ts';
import { feedScales, type KnownFeed, knownFeed, newFeed } from '../../shared/storage/feed.ts';
import { type StoredState, stateOfSource } from '../../shared/storage/source-states.ts';
import { hostPattern } from '../../sources/address.ts';
import { FEED_DAYS, FEED_SPACING, feedDelay } from '../../sources/feed.ts';
import { asFailure } from '../../sources/reading/day.ts';
import type { SourceFailure } from '../../sources/reading/failure.ts';
import { askDay, askIndex, askScales } from '../../sources/reading/feed.ts';
import { spread } from '../../sources/reading/retry.ts';
import { checkPermission, ingestAll, type Runner } from './daily.ts';
import { summaryOfIndex } from './feed-in-use.ts';
import { afterDay, afterFailure, isDue, settled, stateFor } from './plan.ts';

export interface FeedRun {
  address: string;
  byHand: boolean;
  /** False as soon as the user turned the feed off or changed its address. */
  isOn(): Promise<boolean>;
}

/** Fetches a feed's index and its changed days. It may be interrupted at any time: progress is stored. */
export async function runFeed(runner: Runner, run: FeedRun): Promise<void> {
  const { storage, random } = runner;
  const item = stateOfSource('feed');
  const stored = stateFor(run.address, await read(storage, item));
  if (!isDue(stored, runner.now(), run.byHand)) return;
  await write(storage, item, { ...stored, asked: runner.now() });
  const reading = new FeedReading(runner, run, stored);
  try {
    await checkPermission(runner, hostPattern(run.address));
    if (!(await reading.readAll())) return;
    const now = runner.now();
    const { state, note, writtenAt } = reading;
    const next = now + spread(feedDelay(writtenAt, now), random());
    await write(storage, item, { ...state, ...settled('ok', note, now), next, failures: 0 });
  } catch (error) {
    const failure = asFailure(error);
    await write(storage, item, afterFailure(reading.state, failure, runner.now(), random()));
  }
}

/** One run for a feed. */
class FeedReading {
  state: StoredState;
  /** Warnings for the user about a feed that was read. */
  note: Failure | null = null;
  writtenAt = '';
  readonly #runner: Runner;
  readonly #run: FeedRun;

  constructor(runner: Runner, run: FeedRun, state: StoredState) {
    this.#runner = runner;
    this.#run = run;
    this.state = state;
  }

  /** Returns false if the feed was turned off meanwhile. @throws SourceFailure */
  async readAll(): Promise<boolean> {
    const { storage, now } = this.#runner;
    const { address } = this.#run;
    const contents = await askIndex(this.#runner, address);
    this.writtenAt = contents.writtenAt;
    const stored = await read(storage, knownFeed);
    let known = stored?.address === address ? stored : newFeed(address);
    // Before the days, so that their papers have the right heat at once.
    if (known.writtenAt !== contents.writtenAt) await this.#readScales();
    let failure: SourceFailure | null = null;
    for (const listed of changedDays(contents, known, now())) {
      if (!(await this.#run.isOn())) return false;
      await this.#runner.sleep(FEED_SPACING);
      try {
        known = afterListed(known, listed, contents, await this.#readDay(listed));
        await write(storage, knownFeed, known);
      } catch (error) {
        // One invalid day does not stop the others; after two, the source is at fault.
        const isSecond = failure !== null;
        failure ??= asFailure(error);
        if (isSecond || failure.status !== 'changed') break;
      }
    }
    if (failure !== null) throw failure;
    await write(storage, knownFeed, afterAll(known, contents, now()));
    return true;
  }

  async #readDay(listed: ListedDay): Promise<readonly Digest[]> {
    const result = await askDay(this.#runner, this.#run.address, listed);
    await ingestAll(this.#runner, result);
    const { day, papers } = listed;
    this.state = afterDay(this.state, day, { at: this.#runner.now(), papers });
    return digestsOf(result);
  }

  /** A feed without scales still has counts. */
  async #readScales(): Promise<void> {
    await this.#runner.sleep(FEED_SPACING);
    try {
      const scales = await askScales(this.#runner, this.#run.address);
      await write(this.#runner.storage, feedScales, scales);
    } catch (error) {
      this.note = asFailure(error).reason;
    }
  }
}

/** The new and changed days, latest first. */
function changedDays(
  { days, writtenAt }: FeedContents,
  known: KnownFeed,
  now: number,
): ListedDay[] {
  return days
    .filter(({ day }) => ageOf(day, now) >= 0 && ageOf(day, now) < FEED_DAYS)
    .filter((listed) => known.prints[listed.day] !== printOf(listed, writtenAt))
    .reverse();
}

/** If the feed does not name its changes, each update may have changed every day. */
function printOf({ print }: ListedDay, writtenAt: string): string {
  return print || writtenAt;
}

function afterListed(
  known: KnownFeed,
  listed: ListedDay,
  { writtenAt }: FeedContents,
  digests: readonly Digest[],
): KnownFeed {
  const latest = { ...known.latest };
  for (const { source, day, entries } of digests) {
    if (entries.length > 0 && day >= (latest[source]?.day ?? '')) {
      latest[source] = { day, papers: entries.length };
    }
  }
  return {
    ...known,
    latest,
    prints: { ...known.prints, [listed.day]: printOf(listed, writtenAt) },
  };
}

function afterAll(known: KnownFeed, contents: FeedContents, now: number): KnownFeed {
  const prints = Object.entries(known.prints).filter(([day]) => ageOf(day, now) < FEED_DAYS);
  return { ...known, ...summaryOfIndex(contents), prints: Object.fromEntries(prints) };
}
