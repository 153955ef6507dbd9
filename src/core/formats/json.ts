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

/** Parts shared by the JSON parsers. Responses of services are untrusted. */
export type JsonObject = Record<string, unknown>;

const START = 4000;
const END_OF_TIME = Date.UTC(10000, 0);
const INSTANT = /^\d{4}-\d\d-\d\dT/;
// A member with a plain value: text, number, literal, or a flat object or list.
const MEMBER = String.raw`"[^"\\]*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|[\w.+-]+|\{[^{}]*\}|\[[^[\]{}]*\])\s*,\s*`;

/** Matches objects whose first nested member is called `name` and begins as given. */
export function memberAtStart(prefix: string, name: string, opening: string): RegExp {
  return new RegExp(String.raw`^\s*${prefix}\{\s*(?:${MEMBER})*"${name}"\s*:\s*${opening}`);
}

/** Whether the start of a text matches; the rest is ignored. */
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

/** The objects in a list; other values are skipped. */
export function objectsOf(value: unknown): JsonObject[] {
  return listOf(value)
    .map(objectOf)
    .filter((item) => item !== null);
}

/** A text with normalized whitespace; empty if missing. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? foldSpace(harmless(value)) : '';
}

/** The valid counts. A missing or null count was not counted. */
export function countsOf(counted: Partial<Record<CountName, unknown>>): Counts {
  const known = Object.entries(counted).filter(([, count]) => isCount(count));
  // JSON allows -0, which would be shown with its sign.
  return Object.fromEntries(known.map(([name, count]) => [name, Number(count) + 0]));
}

/** The names of counts with invalid values. */
export function badCounts(counted: Partial<Record<CountName, unknown>>): CountName[] {
  return (Object.entries(counted) as [CountName, unknown][])
    .filter(([, count]) => count !== undefined && count !== null && !isCount(count))
    .map(([name]) => name);
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && countOf(String(value)) !== null;
}

/** The UTC day of an instant (text, or seconds since 1970); null if it is invalid or in the future. */
export function dayOf(value: unknown, context: ReadContext): Day | null {
  const text = textOf(value);
  const time =
    typeof value === 'number' ? value * 1000 : INSTANT.test(text) ? Date.parse(text) : NaN;
  if (!(time >= 0 && time < END_OF_TIME)) return null;
  const day = utcDay(time);
  return day > lastDay(context) ? null : day;
}

/** The requested day, or else the latest day of the entries. */
export function digestDay(context: ReadContext, days: readonly (Day | null)[]): Day {
  const latest = days.filter((day) => day !== null).sort();
  const day = context.day ?? latest.at(-1);
  if (day === undefined) throw new UnreadableDigest('readingNoDay');
  if (day > lastDay(context)) throw new UnreadableDigest('readingFutureDay', [day]);
  return day;
}

/** The last day that can have begun: late in a UTC day, the next one has begun in other time zones. */
function lastDay(context: ReadContext): Day {
  if (context.latest !== undefined) return context.latest;
  const now = Date.parse(context.observedAt ?? '');
  return Number.isNaN(now) ? utcDay(END_OF_TIME - 1) : lastDayOnEarth(now);
}
