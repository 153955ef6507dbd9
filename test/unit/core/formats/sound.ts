import { join } from 'node:path';
import { expect } from 'vitest';
import { readLocale } from '../../../../scripts/locales.ts';
import { parseArxivId } from '../../../../src/core/arxiv-id.ts';
import { type Digest, type ReadResult, UnreadableDigest } from '../../../../src/core/digest.ts';
import { dayFrom } from '../../../../src/core/text/dates.ts';
import { plainValue } from '../../../../src/core/text-name.ts';

const messages = await readLocale(join(import.meta.dirname, '../../../..'), 'en');

/** What reading gives, or null where the text is refused. Anything else that is thrown fails the test. */
export function orRefused<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableDigest)) throw error;
    expect(messages).toHaveProperty(error.warning.key);
    return null;
  }
}

const HOSTS = ['twitter.com', 'bsky.app', 'news.ycombinator.com', 'huggingface.co'];
const PLAIN_LINK = /^https:\/\/[\w.-]+(?:\/[^\s\\]*)?$/;
/** What turns the text behind it round, controls, and halves of characters. */
const HARMFUL = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** That a digest has nothing in it that the rest of the program does not count on. */
export function expectSound({ digest, warnings }: ReadResult, hasFoldedText = true): void {
  expectSoundDigest(digest);
  for (const { title, authors } of hasFoldedText ? digest.entries : []) {
    expect(title).not.toMatch(/\n| {2}/);
    expect(authors).not.toContain('');
  }
  for (const { key, line, values } of warnings) {
    expect(messages).toHaveProperty(key);
    expect(line).toBeGreaterThanOrEqual(0);
    for (const value of values) expect(plainValue(value).length).toBeLessThan(100);
  }
  expect(textsIn([digest, warnings]).filter((text) => HARMFUL.test(text))).toEqual([]);
}

function expectSoundDigest({ entries, day, list }: Digest): void {
  const [year, month, date] = day.split('-').map(Number);
  expect(dayFrom(year ?? 0, month ?? 0, date ?? 0)).toBe(day);
  expect(list).toMatch(/^(?:[a-z-]+(?:\.[A-Za-z-]+)?)?$/);
  expect(new Set(entries.map(({ arxivId }) => arxivId)).size).toBe(entries.length);
  entries.forEach((entry, i) => {
    expect(entry.rank).toBeGreaterThan(entries[i - 1]?.rank ?? 0);
    expect(parseArxivId(entry.arxivId)).toBe(entry.arxivId);
    for (const category of entry.categories) expect(category).toMatch(/^[a-z-]+(?:\.[A-Za-z-]+)?$/);
    for (const counts of [entry.counts, ...entry.posts.map((post) => post.counts ?? {})]) {
      for (const count of Object.values(counts)) expectCount(count);
    }
    expect(entry.observedAt ?? '2020-01-01T00:00:00Z').toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    for (const link of entry.links) expect(link).toMatch(PLAIN_LINK);
    for (const { url } of entry.posts) {
      expect(url).toMatch(PLAIN_LINK);
      expect(HOSTS).toContain(new URL(url).host);
    }
  });
}

function expectCount(count: number): void {
  expect(Number.isInteger(count) && count >= 0 && count <= 1_000_000_000).toBe(true);
  expect(Object.is(count, -0)).toBe(false);
}

/** Every text within a value, names of members too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]);
}
