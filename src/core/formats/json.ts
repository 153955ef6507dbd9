import { lastDayOnEarth, utcDay } from '../days.ts';
import {
  type CountName,
  type Counts,
  type Day,
  type ReadContext,
  UnreadableDigest,
} from '../digest.ts';
import { harmless } from '../text/harmless.ts';
import { foldSpace } from '../text/space.ts';
import { countOf } from './count.ts';

/** The parts of reading that the JSON formats share. Nothing a service answers is taken on trust. */
export type JsonObject = Record<string, unknown>;

const START = 4000;
const END_OF_TIME = Date.UTC(10000, 0);
const INSTANT = /^\d{4}-\d\d-\d\dT/;
// A member with a plain value: text, number, literal, or an object or list with no other inside.
const MEMBER = String.raw`"[^"\\]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.+-]+|\{[^{}]*\}|\[[^[\]{}]*\])\s*,\s*`;

/** A test for objects whose first member with an object or array is called `name` and begins as given. */
export function memberAtStart(prefix: string, name: string, opening: string): RegExp {
  return new RegExp(String.raw`^\s*${prefix}\{\s*(?:${MEMBER})*"${name}"\s*:\s*${opening}`);
}

/** Whether the start of a text, which is all that is looked at, matches. */
export function startsLike(text: string, pattern: RegExp): boolean {
  return pattern.test(text.slice(0, START));
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableDigest('sourcesBadJson');
  }
}

export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null;
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; anything else in it is left out. */
export function objectsOf(value: unknown): JsonObject[] {
  return listOf(value)
    .map(objectOf)
    .filter((item) => item !== null);
}

/** A text with its whitespace folded; empty where there is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? foldSpace(harmless(value)) : '';
}

/** The counts that are whole numbers from 0. A missing or null count was not counted. */
export function countsOf(counted: Partial<Record<CountName, unknown>>): Counts {
  const known = Object.entries(counted).filter(([, count]) => isCount(count));
  // JSON has a -0, too, which would be shown with its sign.
  return Object.fromEntries(known.map(([name, count]) => [name, Number(count) + 0]));
}

/** The names of counts that something else than a count was written for. */
export function badCounts(counted: Partial<Record<CountName, unknown>>): CountName[] {
  return (Object.entries(counted) as [CountName, unknown][])
    .filter(([, count]) => count !== undefined && count !== null && !isCount(count))
    .map(([name]) => name);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && countOf(String(value)) !== null;
}

/** The UTC day of an instant (text, or seconds since 1970); null where it is none, or still to come. */
export function dayOf(value: unknown, context: ReadContext): Day | null {
  const text = textOf(value);
  const time =
    typeof value === 'number' ? value * 1000 : INSTANT.test(text) ? Date.parse(text) : NaN;
  if (!(time >= 0 && time < END_OF_TIME)) return null;
  const day = utcDay(time);
  return day > lastDay(context) ? null : day;
}

/** The day that was asked for, or else the latest that the entries name. */
export function digestDay(context: ReadContext, days: readonly (Day | null)[]): Day {
  const latest = days.filter((day) => day !== null).sort();
  const day = context.day ?? latest.at(-1);
  if (day === undefined) throw new UnreadableDigest('readingNoDay');
  if (day > lastDay(context)) throw new UnreadableDigest('readingFutureDay', [day]);
  return day;
}

/** The last day that can have begun: at its end, the next one is there already elsewhere on earth. */
function lastDay(context: ReadContext): Day {
  if (context.latest !== undefined) return context.latest;
  const now = Date.parse(context.observedAt ?? '');
  return Number.isNaN(now) ? utcDay(END_OF_TIME - 1) : lastDayOnEarth(now);
}
