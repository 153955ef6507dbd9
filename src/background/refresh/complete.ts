import { DAY_MS, lastDayOnEarth, utcDay } from '../../core/days.ts';
import type { ArxivId, Day } from '../../core/digest.ts';
import { read, write } from '../../shared/storage/access.ts';
import { type Completion, completionState } from '../../shared/storage/completion.ts';
import { type ArxivFacts, lookUpUrl, MOST_IDS, readLookUp } from '../../sources/arxiv/api.ts';
import { asFailure } from '../../sources/reading/day.ts';
import { fetchAnswer } from '../../sources/reading/http.ts';
import { backOff, isAhead } from '../../sources/reading/retry.ts';
import { checkPermission, type Runner } from './daily.ts';

/** The dependencies of `completePapers`. */
export interface Completer extends Runner {
  /** The papers counted from one day to another that lack title, authors or categories. */
  incomplete(from: Day, to: Day): Promise<ArxivId[]>;
  addArxivFacts(facts: readonly ({ id: ArxivId } & ArxivFacts)[], day: Day): Promise<unknown>;
}

/** Older papers are not completed. */
const RECENT_DAYS = 30;
const MOST_CALLS = 3;
/** arXiv asks for 3 s at least: https://info.arxiv.org/help/api/tou.html */
const SPACING = 5000;
const MOST_ASKED = 10_000;
const LIMITS = { timeout: 30_000, bytes: 4_000_000 };

/**
 * Fetches arXiv's metadata for papers of the last days whose digests contain only counts: once per paper, a hundred at a
 * time. It may be interrupted at any time. Failed requests are retried later.
 */
export async function completePapers(
  runner: Completer,
  isOn: () => Promise<boolean>,
): Promise<void> {
  const { storage, random } = runner;
  let state = await read(storage, completionState);
  if (state.next !== null && isAhead(state.next, runner.now())) return;
  const waitAfter = (before: Completion, notBefore = 0): Completion => {
    const failures = before.failures + 1;
    const next = Math.max(runner.now() + backOff(failures, random()), notBefore);
    return { ...before, failures, next };
  };
  for (let call = 0; call < MOST_CALLS && (await isOn()); call++) {
    const ids = (await missing(runner, state)).slice(0, state.size || MOST_IDS);
    if (ids.length === 0) return;
    if (call > 0) await runner.sleep(SPACING);
    try {
      const isNamed = await ask(runner, ids);
      state = afterAnswer(state, ids, isNamed);
      if (!isNamed) state = waitAfter(state);
    } catch (error) {
      state = waitAfter(state, asFailure(error).notBefore ?? 0);
    }
    await write(storage, completionState, state);
    if (state.next !== null) return;
  }
}

async function missing(runner: Completer, { asked }: Completion): Promise<ArxivId[]> {
  const now = runner.now();
  const ids = await runner.incomplete(utcDay(now - RECENT_DAYS * DAY_MS), lastDayOnEarth(now));
  const known = new Set(asked);
  return ids.filter((id) => !known.has(id));
}

/**
 * Stores arXiv's metadata. Returns false if the response has no papers: arXiv may be busy, or one bad ID spoils the
 * request. @throws SourceFailure
 */
async function ask(runner: Completer, ids: readonly ArxivId[]): Promise<boolean> {
  const url = lookUpUrl(ids);
  await checkPermission(runner, 'https://export.arxiv.org/*');
  const limits = runner.limits ?? LIMITS;
  const answer = await fetchAnswer({ ...runner, limits }, url, ({ status }) => status === 400);
  const papers = answer === null ? null : readLookUp(answer.text);
  if (papers === null) return false;
  const wanted = new Set(ids);
  const facts = papers.filter(([id]) => wanted.has(id)).map(([id, said]) => ({ id, ...said }));
  await runner.addArxivFacts(facts, utcDay(runner.now()));
  return true;
}

/** After a response without papers, halves the next request; a single paper without a response is skipped. */
function afterAnswer(state: Completion, ids: readonly ArxivId[], isNamed: boolean): Completion {
  const isOver = isNamed || ids.length === 1;
  const asked = isOver ? [...state.asked, ...ids].slice(-MOST_ASKED) : state.asked;
  const size = isOver ? 0 : Math.ceil(ids.length / 2);
  return { asked, size, next: null, failures: isNamed ? 0 : state.failures };
}
