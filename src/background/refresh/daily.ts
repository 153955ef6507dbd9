import { type Digest, digestsOf, type ReadResult } from '../../core/digest.ts';
import { read, write } from '../../shared/storage/access.ts';
import type { Area } from '../../shared/storage/area.ts';
import { type StoredState, stateOfSource } from '../../shared/storage/source-states.ts';
import { asFailure, noteOf, type Reader, readDay } from '../../sources/reading/day.ts';
import { SourceFailure } from '../../sources/reading/failure.ts';
import type { DailySource } from '../../sources/source.ts';
import { lostFields, usualFields } from './fields.ts';
import { afterDay, afterFailure, afterSuccess, dueDays, isDue, stateFor } from './plan.ts';

export interface Runner extends Reader {
  storage: Area;
  random(): number;
  ingest(digest: Digest): Promise<unknown>;
  permissions: { contains(wanted: { origins: string[] }): Promise<boolean> };
}

export interface Run {
  source: DailySource;
  /** The template of a custom source; else empty. */
  template: string;
  byHand: boolean;
  /** False as soon as the user turned the source off. */
  isOn(): Promise<boolean>;
}

/** Fetches every due day of a source. It may be interrupted at any time: progress is stored after each day. */
export async function runDaily(runner: Runner, run: Run): Promise<void> {
  const { source, template, byHand } = run;
  const { storage, random } = runner;
  const stored = await read(storage, stateOfSource(source.id));
  if (!isDue(stateFor(template, stored), runner.now(), byHand)) return;
  let state: StoredState = { ...stateFor(template, stored), asked: runner.now() };
  const save = (next: StoredState) => write(storage, stateOfSource(source.id), next);
  await save(state);
  let failure: SourceFailure | null = null;
  for (const [index, day] of dueDays(source, state, runner.now(), byHand).entries()) {
    if (!(await run.isOn())) return;
    if (index > 0) await runner.sleep(source.spacing);
    try {
      await checkPermission(runner, source.permission);
      const reading = await readDay(runner, source, day);
      await ingestAll(runner, reading.result);
      // The missing part of the day stays due.
      if (reading.failure !== null) throw reading.failure;
      if (reading.result !== null) state = checkFields(state, reading.result.digest);
      state = afterDay(state, day, {
        at: runner.now(),
        papers: reading.result?.digest.entries.length ?? null,
        note: noteOf(reading),
      });
      await save(state);
    } catch (error) {
      // One invalid day does not stop the others; after two, the source is at fault.
      const isSecond = failure !== null;
      failure ??= asFailure(error);
      if (isSecond || failure.status !== 'changed') break;
    }
  }
  const now = runner.now();
  await save(
    failure === null
      ? afterSuccess(source, state, now, random())
      : afterFailure(state, failure, now, random()),
  );
}

/** Stores every digest that contains papers. */
export async function ingestAll(runner: Runner, result: ReadResult | null): Promise<void> {
  for (const digest of result === null ? [] : digestsOf(result)) {
    if (digest.entries.length > 0) await runner.ingest(digest);
  }
}

/** Updates the usual fields in the state. @throws SourceFailure if no entry has a field that was usual before */
function checkFields(state: StoredState, digest: Digest): StoredState {
  const lost = lostFields(state.fields, digest);
  if (lost.length > 0) throw new SourceFailure('changed', 'sourcesReasonLacks', [lost.join(', ')]);
  return { ...state, fields: usualFields(digest) ?? state.fields };
}

/** @throws SourceFailure if the permission for a host is missing */
export async function checkPermission(runner: Runner, permission: string | null): Promise<void> {
  if (permission === null) return;
  if (await runner.permissions.contains({ origins: [permission] })) return;
  throw new SourceFailure('no-permission', 'sourcesReasonPermission');
}
