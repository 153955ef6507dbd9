import type { Page } from 'puppeteer-core';
import type { StoredDigest, StoredMarks, StoredPaper } from '../../../src/core/backup.ts';
import { digestId } from '../../../src/core/digest.ts';
import { papersOf } from '../../../src/store/database/rows.ts';
import { idOfKey, type StoredBlock, type StoredDay } from '../../../src/store/database/schema.ts';
import { dayRowOf } from '../../../src/store/writing/day-row.ts';
import { readPage } from './in-page.ts';

/** All that the extension keeps, as it lies there. */
export interface State {
  /** The names of all databases. */
  databases: string[];
  version: number;
  /** The rows of the active database by store; also the papers of all blocks. */
  rows: Record<string, Record<string, unknown>[]>;
  /** `storage.local`. */
  local: Record<string, unknown>;
}

/** Rows by store and key, as text: what differs is then told row by row. */
export type Rows = Record<string, string>;

const DERIVED = /^(?:\d{4}|marks:\d{4}|heat)$/;

export async function readState(page: Page): Promise<State> {
  const state = JSON.parse(await page.evaluate(readPage)) as State;
  const blocks = state.rows.blocks as StoredBlock[] | undefined;
  const papers = blocks?.flatMap(papersOf).map((paper) => ({ ...paper }));
  return papers === undefined ? state : { ...state, rows: { ...state.rows, papers } };
}

/** What cannot be derived, and the days, which are written with it. */
export function contentOf({ rows }: State): Rows {
  const marks = (rows.marks ?? []).map((row) => withoutTimes(row as unknown as StoredMarks));
  return textOf({ ...pick(rows, ['digests', 'papers', 'days']), marks });
}

/** The time of saving is that of the message. */
function withoutTimes(marks: StoredMarks): Record<string, unknown> {
  return { ...marks, saved: Object.keys(marks.saved).sort() };
}

/** What is derived from the papers and the marks, in the database and for the pages. */
export function derivedOf({ rows, local }: State): Rows {
  const items = Object.entries(local).filter(([key]) => DERIVED.test(key));
  const shards = items.map(([key, value]) => ({
    key,
    // Marks stand in the order in which they were made.
    value: typeof value === 'string' ? value.split('\n').sort() : value,
  }));
  return textOf({ ...pick(rows, ['months', 'search', 'stale']), shards });
}

function pick(rows: State['rows'], stores: readonly string[]): State['rows'] {
  return Object.fromEntries(stores.map((store) => [store, rows[store] ?? []]));
}

function textOf(rows: State['rows']): Rows {
  const lines = Object.entries(rows).flatMap(([store, some]) =>
    some.map((row) => [`${store} ${row.key ?? row.id ?? row.day ?? row.month}`, sorted(row)]),
  );
  return Object.fromEntries(lines);
}

/** JSON that is the same whatever the order of an object's keys. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** Where digests, papers and days do not fit together: a digest is there as a whole, or not at all. */
export function flawsOf({ rows }: State): string[] {
  const digests = rows.digests as unknown as StoredDigest[];
  const papers = rows.papers as unknown as StoredPaper[];
  const days = rows.days as unknown as StoredDay[];
  const listed = digests.flatMap(({ id, ids }) => ids.map((paper) => `${id} lists ${paper}`));
  const seen = papers.flatMap(({ key, sightings }) =>
    sightings.map((sighting) => `${digestId(sighting)} lists ${idOfKey(key)}`),
  );
  const expectedDays = [...new Set(digests.map(({ day }) => day))].sort().flatMap((day) => {
    const row = dayRowOf(
      day,
      digests.filter((digest) => digest.day === day),
    );
    return row === null ? [] : [sorted(row)];
  });
  return [
    ...difference('digests and papers', listed, seen),
    ...difference('digests and days', expectedDays, days.map(sorted)),
  ];
}

function difference(what: string, some: readonly string[], others: readonly string[]): string[] {
  const odd = [
    ...some.filter((one) => !others.includes(one)),
    ...others.filter((other) => !some.includes(other)),
  ];
  const doubled = some.length !== new Set(some).size || others.length !== new Set(others).size;
  return [...odd.map((one) => `${what}: ${one}`), ...(doubled ? [`${what}: doubled`] : [])];
}
