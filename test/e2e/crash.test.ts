import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUNDS_TIMEOUT, rounds } from '../rounds.ts';
import { SEED, spread } from './crash/chance.ts';
import { type Course, crash, undisturbed } from './crash/crash.ts';
import { JOBS } from './crash/jobs.ts';
import { Rig, type Victim } from './crash/rig.ts';

const BACKGROUND_ENDS = rounds(1, 36);
/** To start a browser again takes some seconds: briefly, one job sees it. */
const BROWSER_ENDS = rounds(0, 4);
const BRIEF = 'the restoring of a backup';

let rig: Rig;

beforeAll(async () => {
  rig = await Rig.open();
});
afterAll(() => rig?.close());

describe.each(Object.entries(JOBS))('%s', (name, job) => {
  let course: Course;

  beforeAll(async () => {
    course = await undisturbed(rig, job);
  });

  async function crashes(victim: Victim, count: number, salt: number): Promise<void> {
    const coins = spread(count, salt + 1);
    for (const [round, moment] of spread(count, salt).entries()) {
      const atOnce = ((coins[round] ?? 0) * count) % 1 < 0.5;
      await crash(rig, job, course, { victim, moment, atOnce }).catch((error: unknown) => {
        const when = `at ${Math.round(moment * course.duration)} of ${Math.round(course.duration)} ms`;
        throw new Error(`CRASH_SEED=${SEED}, round ${round}, ${when}, ${atOnce}: ${error}`, {
          cause: error,
        });
      });
    }
  }

  test('loses nothing when the background ends', { timeout: ROUNDS_TIMEOUT }, async () => {
    await crashes('background', BACKGROUND_ENDS, 0);
  });

  const ends = Math.max(BROWSER_ENDS, name === BRIEF ? 1 : 0);
  test.runIf(ends > 0)(
    'loses nothing when the browser ends',
    { timeout: ROUNDS_TIMEOUT },
    async () => {
      await crashes('browser', ends, 100);
    },
  );
});

test('none of this is an error', async () => {
  expect(await rig.world.errors()).toEqual([]);
});
