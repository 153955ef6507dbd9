// @vitest-environment happy-dom
import '../fake-extension.ts';
import { describe, expect, test } from 'vitest';
import { noCountsNote, notCounted } from '../../../../src/content/listing/no-counts.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import { DEFAULTS, type Settings } from '../../../../src/shared/settings.ts';
import { readGlances } from '../../../../src/shared/storage/source-glances.ts';
import { sourceKey } from '../../../../src/shared/storage/source-key.ts';

const NOON = new Date().setHours(12, 0, 0, 0);

/** The glances at states as they are stored, damaged ones among them. */
const glances = (states: Record<string, unknown>) => {
  const stored = Object.fromEntries(
    Object.entries(states).map(([source, state]) => [sourceKey(source), state]),
  );
  const area = { get: async () => stored } as unknown as Parameters<typeof readGlances>[0];
  return readGlances(area, ['hugging-face', 'hacker-news', 'bluesky']);
};
const words = (sourcesOn: Settings['sourcesOn'] = DEFAULTS.sourcesOn) => ({
  translate: translatorOf({}),
  locale: 'en-GB',
  settings: { ...DEFAULTS, sourcesOn },
});
const ANSWERED = {
  'hugging-face': { status: 'ok', at: NOON },
  'hacker-news': { status: 'empty', at: NOON - 60_000 },
};

describe('why a listing has no counts', () => {
  const said = async (
    states: Record<string, unknown>,
    recent = true,
    on?: Settings['sourcesOn'],
  ) => {
    const note = noCountsNote(words(on), await glances(states), recent, () => {});
    return `${note.words} [${note.action?.label ?? ''}]`;
  };

  test('each source says it for itself, and the first that is off is offered', async () => {
    expect(await said(ANSWERED)).toBe(
      'Hugging Face lists AI papers only. Nobody posted these papers to Hacker News. [Turn on Bluesky]',
    );
  });

  test.each([['blocked'], ['offline'], ['changed'], [7]])(
    'a source in the state %s says nothing of papers',
    async (status) => {
      const states = { ...ANSWERED, 'hacker-news': { status, at: NOON } };
      expect(await said(states)).toContain('Hacker News has not answered yet.');
    },
  );

  test('nothing is offered where all are on, and none is on', async () => {
    const all: Settings['sourcesOn'] = ['hugging-face', 'hacker-news', 'bluesky'];
    expect(await said({ ...ANSWERED, bluesky: { status: 'ok', at: 1 } }, true, all)).toMatch(
      /No post on Bluesky links to these papers\. \[\]$/,
    );
    expect(await said({}, true, [])).toBe('No source is turned on. [Turn on Hugging Face]');
  });

  test('of old papers no source was asked', async () => {
    expect(await said(ANSWERED, false)).toMatch(/^Sources are asked about the last days only/);
  });
});

describe('who did not count a paper', () => {
  test('and when they were asked last', async () => {
    expect(notCounted(words(), await glances(ANSWERED))?.words).toBe(
      'Not counted by Hugging Face and Hacker News (asked 12:00)',
    );
    const old = { 'hugging-face': { status: 'ok', at: Date.UTC(2021, 1, 12, 12) } };
    expect(notCounted(words(), await glances(old))?.words).toMatch(/\(asked 12 Feb 2021\)$/);
    expect(notCounted(words(), await glances({}))?.words).toBe(
      'Not counted by Hugging Face and Hacker News',
    );
    expect(notCounted(words([]), await glances({}))).toBeNull();
  });
});
