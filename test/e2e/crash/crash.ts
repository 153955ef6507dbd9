import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Job } from './jobs.ts';
import type { Rig, Victim } from './rig.ts';
import { contentOf, derivedOf, flawsOf, type Rows, type State } from './state.ts';

/** What a job does where nothing disturbs it. */
export interface Course {
  /** The content before, and after each step. */
  states: Rows[];
  content: Rows;
  derived: Rows;
  /** Milliseconds. */
  duration: number;
}

const NEVER = new AbortController().signal;

/** Does a job once step by step, and once to see how long it takes. */
export async function undisturbed(rig: Rig, job: Job): Promise<Course> {
  const states: Rows[] = [];
  const note = async () => {
    states.push(contentOf(await rig.read()));
  };
  await begin(rig, job);
  await note();
  if (job.walk !== undefined) await job.walk(rig, note);
  else await job.run(rig, note, NEVER);
  await begin(rig, job);
  const started = performance.now();
  await job.run(rig, async () => undefined, NEVER);
  await rig.settle();
  const duration = performance.now() - started;
  const end = await rig.read();
  return { states, content: contentOf(end), derived: derivedOf(end), duration };
}

async function begin(rig: Rig, job: Job): Promise<void> {
  await rig.reset();
  await job.prepare(rig);
  await rig.settle();
}

interface Crash {
  victim: Victim;
  /** When, as a share of the job's duration. */
  moment: number;
  /** Whether the job comes again at once, and so wakes the background. */
  atOnce: boolean;
}

/** Ends the background or the browser in the middle of a job, and looks at what is left. */
export async function crash(rig: Rig, job: Job, course: Course, how: Crash): Promise<void> {
  await begin(rig, job);
  const acknowledged = await cutOff(rig, job, how.victim, how.moment * course.duration);
  const left = await rig.read();
  expectSound(job, course, left, acknowledged);
  if (!how.atOnce) await expectDerived(rig, job, course, acknowledged);
  if (job.again !== undefined) await job.again(rig);
  else await job.run(rig, async () => undefined, NEVER);
  await rig.settle();
  const end = await rig.read();
  expect(flawsOf(end)).toEqual([]);
  expect(contentOf(end)).toEqual(course.content);
  expect(derivedOf(end)).toEqual(course.derived);
  expect(end.databases).toHaveLength(1);
}

/** @returns how many steps the background said it had done */
async function cutOff(rig: Rig, job: Job, victim: Victim, after: number): Promise<number> {
  const cut = new AbortController();
  let acknowledged = 0;
  const step = async () => {
    acknowledged++;
    cut.signal.throwIfAborted();
  };
  // What was asked of a background that ended fails.
  const running = job.run(rig, step, cut.signal).catch(() => undefined);
  await sleep(after);
  cut.abort();
  await rig.kill(victim);
  await running;
  return acknowledged;
}

function expectSound(job: Job, course: Course, state: State, acknowledged: number): void {
  expect(flawsOf(state)).toEqual([]);
  const content = contentOf(state);
  const done = job.done?.(state, acknowledged);
  if (done === undefined) return;
  if (done === null) expectBetween(course, content);
  else expectEither(content, course.states[done], course.states[done + 1]);
}

function expectEither(content: Rows, before: Rows | undefined, after: Rows | undefined): void {
  const isAfter = JSON.stringify(content) === JSON.stringify(after);
  if (!isAfter) expect(content).toEqual(before);
}

/** Everything that was there is there, and nothing that will not be there in the end. */
function expectBetween({ states, content: end }: Course, content: Rows): void {
  const lost = Object.keys(states[0] ?? {}).filter((key) => !(key in content));
  const odd = Object.keys(content).filter((key) => !(key in end));
  expect({ lost, odd }).toEqual({ lost: [], odd: [] });
}

/** After the next start, what pages read says the same as the database. */
async function expectDerived(rig: Rig, job: Job, course: Course, steps: number): Promise<void> {
  await rig.settle();
  const resumed = await rig.read();
  expectSound(job, course, resumed, steps);
  // What goes on by itself after a crash has brought more meanwhile.
  if (!('source-state:archive' in resumed.local)) {
    expect(derivedOf(resumed)).toEqual(await rig.rebuilt());
  }
}
