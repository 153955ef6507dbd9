import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLocale } from '../../../scripts/locales.ts';
import { sinceWords } from '../../../src/shared/since.ts';
import { translator } from '../../../src/shared/texts.ts';
import { ROOT } from '../house/files.ts';

const before = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

const NOW = Date.parse('2026-11-25T07:30:00Z');
const TODAY = '2026-11-24T23:12:00Z';
const YESTERDAY = '2026-11-24T08:12:00Z';
const MONDAY = '2026-11-23T08:12:00Z';
const A_WEEK_AGO = '2026-11-18T08:12:00Z';

async function wordsIn(language: string, locale = language) {
  const texts = await readLocale(ROOT, language);
  return sinceWords(
    translator((name) => texts[name]?.message ?? ''),
    locale,
  );
}

describe('since', () => {
  it('names the time of the same day, on the clock of the reader', async () => {
    const { day, moment } = await wordsIn('en', 'en-GB');
    expect([day(TODAY, NOW), moment(TODAY, NOW)]).toEqual(['00:12', '00:12']);
  });

  it('names the day and the time of the days before, and a week later the date', async () => {
    const { day, moment } = await wordsIn('en', 'en-GB');
    expect([day(YESTERDAY, NOW), moment(YESTERDAY, NOW)]).toEqual(['yesterday', 'yesterday 09:12']);
    expect([day(MONDAY, NOW), moment(MONDAY, NOW)]).toEqual(['Monday', 'Monday 09:12']);
    expect([day(A_WEEK_AGO, NOW), moment(A_WEEK_AGO, NOW)]).toEqual(['18 Nov 2026', '18 Nov 2026']);
  });

  it('names the date of a day to come: a clock may be wrong', async () => {
    const { day, moment } = await wordsIn('en', 'en-GB');
    const ahead = '2026-11-27T12:00:00Z';
    expect([day(ahead, NOW), moment(ahead, NOW)]).toEqual(['27 Nov 2026', '27 Nov 2026']);
  });

  it('says a growth with its sign', async () => {
    const { growth } = await wordsIn('en');
    const grown = { since: YESTERDAY, at: TODAY };
    expect(growth({ gain: 1200, ...grown }, NOW)).toBe('+1,200 since yesterday');
    expect(growth({ gain: -3, ...grown }, NOW)).toBe('-3 since yesterday');
  });

  it.each([
    ['de', '+120 seit gestern', 'gestern, 09:12'],
    ['ja', '昨日から+120', '昨日 9:12'],
    ['zh_CN', '自昨天起 +120', '昨天 09:12'],
  ])('in %s', async (language, growth, moment) => {
    const words = await wordsIn(language, language.replace('_', '-'));
    expect(words.growth({ gain: 120, since: YESTERDAY, at: TODAY }, NOW)).toBe(growth);
    expect(words.moment(YESTERDAY, NOW)).toBe(moment);
  });
});
