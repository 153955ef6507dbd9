import { ageOf, lastDays, utcDay } from '../../core/days.ts';
import type { Day } from '../../core/digest.ts';
import type { Failure } from '../../core/failure.ts';
import type { SourceStatus } from '../../shared/messages.ts';
import { type DayState, NEW_STATE, type StoredState } from '../../shared/storage/source-states.ts';
import type { SourceFailure } from '../../sources/reading/failure.ts';
import { backOff, isAhead, spread } from '../../sources/reading/retry.ts';
import type { DailySource } from '../../sources/source.ts';

const MINUTE = 60_000;
/** A run may start a little early, so that it includes all days that are nearly due. */
const EARLY = 0.75;
const OFFLINE_DELAY = 15 * MINUTE;
const REMEMBERED_DAYS = 14;

/** Whether a source may be asked now. The user always may, unless the service asked to wait. */
export function isDue(state: StoredState, now: number, byHand: boolean): boolean {
  const { next, notBefore } = state;
  if (byHand) return notBefore === null || !isAhead(notBefore, now);
  return next === null || !isAhead(next, now);
}

/** The days to ask for, latest first: new ones, those whose counts grow, and those missed in a pause. */
export function dueDays(
  source: DailySource,
  state: StoredState,
  now: number,
  byHand: boolean,
): Day[] {
  const final = source.schedule.length - 1;
  return lastDays(now, source.catchUp).filter((day, age) => {
    const known = state.days[day];
    if (known === undefined || known.at > now) return true;
    const minutes = source.schedule[age];
    if (minutes === undefined) return ageOf(day, known.at) < final;
    return byHand || now - known.at >= minutes * MINUTE * EARLY;
  });
}

/** The state after a day was read completely. */
export function afterDay(state: StoredState, day: Day, read: DayState): StoredState {
  const { at: now, papers } = read;
  const days = Object.entries({ ...state.days, [day]: read }).filter(
    ([each]) => ageOf(each, now) >= 0 && ageOf(each, now) < REMEMBERED_DAYS,
  );
  const isLatest = (papers ?? 0) > 0 && day >= pastDay(state.lastDay, now);
  return {
    ...state,
    days: Object.fromEntries(days),
    ...(isLatest ? { lastDay: day, lastPapers: papers ?? 0 } : {}),
  };
}

function pastDay(day: Day | null, now: number): Day {
  return day === null || day > utcDay(now) ? '' : day;
}

/** The state after a run that ended well. */
export function afterSuccess(
  source: DailySource,
  state: StoredState,
  now: number,
  random: number,
): StoredState {
  return {
    ...state,
    ...settled(statusOf(source, state, now), noteOf(source, state, now), now),
    next: now + spread(source.schedule[0] * MINUTE, random),
    failures: 0,
  };
}

/** The state after a run that failed. Earlier data stays. */
export function afterFailure(
  state: StoredState,
  failure: SourceFailure,
  now: number,
  random: number,
): StoredState {
  const ended = { ...state, ...settled(failure.status, failure.reason, now) };
  if (failure.status === 'offline' || failure.status === 'no-permission') {
    return { ...ended, next: now + spread(OFFLINE_DELAY, random) };
  }
  const failures = state.failures + 1;
  const next = Math.max(now + backOff(failures, random), failure.notBefore ?? 0);
  return { ...ended, next, failures, notBefore: failure.notBefore };
}

/** How a run ended. */
export function settled(
  status: SourceStatus,
  reason: Failure | null,
  now: number,
): Pick<StoredState, 'status' | 'reason' | 'at' | 'notBefore'> {
  return { status, reason, at: now, notBefore: null };
}

/** The combined state of the days whose counts still grow: papers, no papers, or no list yet. */
function statusOf(source: DailySource, state: StoredState, now: number): SourceStatus {
  const recent = lastDays(now, source.schedule.length).map(
    (day) => state.days[day]?.papers ?? null,
  );
  if (recent.some((papers) => (papers ?? 0) > 0)) return 'ok';
  return recent.some((papers) => papers === 0) ? 'empty' : 'not-yet';
}

/** The facts about the days whose counts still grow, latest first. */
function noteOf(source: DailySource, state: StoredState, now: number): Failure | null {
  const notes = lastDays(now, source.schedule.length).map((day) => state.days[day]?.note ?? null);
  return notes.find((note) => note !== null) ?? null;
}

/** The initial state of a source whose template changed. */
export function stateFor(template: string, stored: StoredState): StoredState {
  return stored.template === template ? stored : { ...NEW_STATE, template };
}
