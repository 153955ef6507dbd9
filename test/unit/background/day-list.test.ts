import { afterEach, describe, expect, test } from 'vitest';
import { dayList, daySummaries, weekList } from '../../../src/background/day-list.ts';
import { currentRows, detailsOf } from '../../../src/background/paper-rows.ts';
import { cleanUp, digest, entry } from '../../store/kit.ts';
import { makeStore } from './kit.ts';

const ALL = { categoriesOff: [], all: false };
const AT = '2021-02-13T10:00:00Z';
const LATER = '2021-02-16T10:00:00Z';

const hot = (id: string, rank: number, retweets: number, observedAt = AT, categories = ['cs.CV']) =>
  entry(id, rank, { counts: { retweets }, observedAt, categories });

afterEach(cleanUp);

/** Two days of Hot Papers, a story between them, and a list that counts nothing. */
async function library() {
  const { store } = makeStore();
  await store.ingest(
    digest('hot-papers', '2021-02-12', [
      hot('2102.00001', 1, 100),
      hot('2102.00002', 2, 900, AT, ['math.ST']),
      hot('2102.00003', 3, 100, AT, []),
    ]),
  );
  await store.ingest(
    digest('hot-papers', '2021-02-15', [
      hot('2102.00001', 1, 5000, LATER),
      hot('2102.00004', 2, 60, LATER),
    ]),
  );
  const story = entry('2102.00002', 1, { counts: { points: 3, comments: 3 }, observedAt: LATER });
  await store.ingest(digest('hacker-news', '2021-02-13', [story]));
  await store.ingest(digest('arxiv', '2021-02-20', [entry('2102.00009')], 'cs.CV'));
  await store.updateDerived();
  return store;
}

const idsOf = ({ papers }: { papers: { id: string }[] }) => papers.map(({ id }) => id);

test("a story's title is hearsay until a list of papers names the paper", async () => {
  const { store } = makeStore();
  const story = entry('2102.00002', 1, { title: 'Show HN: mine', counts: { points: 3 } });
  await store.ingest(digest('hacker-news', '2021-02-13', [story]));
  expect(await currentRows(store, ['2102.00002'])).toMatchObject([{ hearsay: true }]);
  await store.addFacts(
    [{ id: '2102.00002', title: 'Fields', authors: ['Ada'], categories: [] }],
    'listing',
    '2021-02-14',
  );
  expect(await currentRows(store, ['2102.00002'])).toMatchObject([
    { title: 'Fields', hearsay: false },
  ]);
});

describe('a day', () => {
  test('without any is empty', async () => {
    const { store } = makeStore();
    expect(await dayList(store, null, ALL)).toMatchObject({ day: null, papers: [], latest: null });
    expect(await daySummaries(store)).toEqual([]);
  });

  test('that nobody names is the latest with counts', async () => {
    const list = await dayList(await library(), null, ALL);
    expect(list).toMatchObject({
      day: '2021-02-15',
      latest: '2021-02-15',
      previous: '2021-02-13',
      next: null,
      observedAt: LATER,
    });
    expect(idsOf(list)).toEqual(['2102.00001', '2102.00004']);
    expect(list.papers[0]?.standings[0]?.earlier).toEqual({ retweets: 100 });
  });

  test('shows the counts of its own digest, hottest first', async () => {
    const list = await dayList(await library(), '2021-02-12', ALL);
    expect(list.papers.map(({ id, standings }) => [id, standings[0]?.score])).toEqual([
      ['2102.00002', 900],
      ['2102.00001', 100],
      ['2102.00003', 100],
    ]);
    expect(list.papers[0]?.standings.map(({ source }) => source)).toEqual([
      'hot-papers',
      'hacker-news',
    ]);
    expect(list.sources).toEqual([
      { source: 'hot-papers', papers: 3 },
      { source: 'hacker-news', papers: 1 },
    ]);
    expect(list).toMatchObject({ next: '2021-02-13', previous: null, observedAt: AT, hidden: 0 });
  });

  test('leaves out papers whose categories are all off, and says how many', async () => {
    const store = await library();
    const off = { categoriesOff: ['math.ST', 'cs.CV'], all: false };
    const list = await dayList(store, '2021-02-12', off);
    expect(idsOf(list)).toEqual(['2102.00003']);
    expect(list.hidden).toBe(2);
    expect(list.sources[0]).toEqual({ source: 'hot-papers', papers: 3 });
    expect(idsOf(await dayList(store, '2021-02-12', { ...off, all: true }))).toHaveLength(3);
  });

  test('that has none is empty, with its neighbours', async () => {
    const list = await dayList(await library(), '2021-02-14', ALL);
    expect(list).toMatchObject({ day: '2021-02-14', papers: [], previous: '2021-02-13' });
    expect(list.next).toBe('2021-02-15');
  });
});

describe('a day that has only begun', () => {
  const NOON = Date.parse('2021-02-16T12:00:00Z');
  const papers = (day: string, count: number) =>
    digest(
      'hot-papers',
      day,
      Array.from({ length: count }, (_, i) => hot(`2102.0${day.slice(8)}${10 + i}`, i + 1, 60)),
    );

  async function opened(counts: Record<string, number>, now = NOON) {
    const { store } = makeStore();
    for (const [day, count] of Object.entries(counts)) await store.ingest(papers(day, count));
    const { day, next, latest } = await dayList(store, null, ALL, now);
    return { day, next, latest };
  }

  test('does not open with one paper where the day before has forty, which is one key away', async () => {
    expect(await opened({ '2021-02-15': 40, '2021-02-16': 1 })).toEqual({
      day: '2021-02-15',
      next: '2021-02-16',
      latest: '2021-02-16',
    });
  });

  test('opens with a fair list, and where nothing else is there', async () => {
    expect(await opened({ '2021-02-15': 40, '2021-02-16': 10 })).toMatchObject({
      day: '2021-02-16',
    });
    expect(await opened({ '2021-02-16': 1 })).toMatchObject({ day: '2021-02-16' });
  });

  test('is not a quiet day that is over', async () => {
    expect(await opened({ '2021-02-12': 40, '2021-02-13': 2 })).toMatchObject({
      day: '2021-02-13',
    });
  });

  test.each([
    ['UTC+13, just past its midnight', '2021-02-15T11:30:00Z', '2021-02-14'],
    ['UTC−10, at 14:30 of the day before', '2021-02-16T00:30:00Z', '2021-02-15'],
    ['UTC, at the last minute of the day', '2021-02-16T23:59:00Z', '2021-02-16'],
  ])('is named after UTC, whatever the clock of the reader: %s', async (_, now, day) => {
    const at = Date.parse(now);
    const today = now.slice(0, 10);
    const counts = { '2021-02-14': 40, '2021-02-15': 40, '2021-02-16': 40, [today]: 1 };
    if (day === today) counts[today] = 30;
    const known = Object.entries(counts).filter(([each]) => each <= today);
    expect(await opened(Object.fromEntries(known), at)).toMatchObject({ day });
  });
});

test('a week has each paper once, with its best', async () => {
  const list = await weekList(await library(), '2021-02-15', ALL);
  expect(list.papers.map(({ id, standings }) => [id, standings[0]?.score])).toEqual([
    ['2102.00001', 5000],
    ['2102.00002', 900],
    ['2102.00003', 100],
    ['2102.00004', 60],
  ]);
  expect(idsOf(await weekList(await library(), '2021-02-18', ALL))).toHaveLength(4);
  expect(idsOf(await weekList(await library(), '2021-02-19', ALL))).toEqual([
    '2102.00001',
    '2102.00002',
    '2102.00004',
  ]);
});

test('days with their papers and heat', async () => {
  const days = await daySummaries(await library());
  expect(days.map(({ day, papers }) => [day, papers])).toEqual([
    ['2021-02-12', 3],
    ['2021-02-13', 1],
    ['2021-02-15', 2],
  ]);
  expect(days[2]?.heat).toBeGreaterThan(days[0]?.heat ?? 100);
});

test('the details of a paper', async () => {
  const store = await library();
  await store.save('2102.00001', true, AT);
  const paper = await detailsOf(store, '2102.00001');
  expect(paper).toMatchObject({
    id: '2102.00001',
    saved: true,
    digests: [
      { id: 'hot-papers/2021-02-12', day: '2021-02-12', rank: 1, of: 3 },
      { id: 'hot-papers/2021-02-15', day: '2021-02-15', rank: 1, of: 2 },
    ],
    history: [
      { source: 'hot-papers', observedAt: AT, counts: { retweets: 100 } },
      { source: 'hot-papers', observedAt: LATER, counts: { retweets: 5000 } },
    ],
  });
  expect(paper?.standings.map(({ score }) => score)).toEqual([5000]);
  expect(await detailsOf(store, '2102.99999')).toBeNull();
});

test('papers in the order asked for, without unknown ones', async () => {
  const rows = await currentRows(await library(), ['2102.00004', '2102.99999', '2102.00009']);
  expect(rows.map(({ id, standings }) => [id, standings.length])).toEqual([
    ['2102.00004', 1],
    ['2102.00009', 0],
  ]);
});
