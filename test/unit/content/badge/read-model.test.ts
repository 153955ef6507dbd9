// @vitest-environment happy-dom
import '../fake-extension.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { makeReadModel, type ReadModel } from '../../../../src/content/badge/read-model.ts';
import type { SourceId } from '../../../../src/core/digest.ts';
import type { ShardPaper } from '../../../../src/core/shard.ts';
import { marksLine } from '../../../../src/core/shard-marks.ts';
import { badgeSettings, heat, ofMonths, texts } from '../../../../src/shared/storage/pages.ts';
import { extension } from '../fake-extension.ts';
import { shardText } from '../shard-text.ts';

function paper(score: number, categories = ['cs.CV'], source: SourceId = 'hot-papers'): ShardPaper {
  const counts = source === 'hot-papers' ? { retweets: score } : { points: score };
  return {
    categories,
    standings: [{ source, counts, at: '', day: '2021-02-12', posts: 0, top: '' }],
  };
}

const HEAT = { 'hot-papers': Array.from({ length: 100 }, (_, heat) => (heat + 1) * 10) };

async function modelOf(stored: Record<string, unknown>): Promise<ReadModel> {
  extension.store({ heat: HEAT, ...stored });
  const model = makeReadModel();
  await model.read([badgeSettings, heat, texts, ...ofMonths(['2102'])]);
  return model;
}

afterEach(() => extension.clear());

const shard = (papers: Record<string, ShardPaper>) => ({
  '2102': shardText(papers),
});

describe('what is known of a paper', () => {
  test('nothing yet while its month was not read, nothing at all where nobody counted', async () => {
    const model = await modelOf(shard({}));
    expect(model.factsOf('2102.00001')).toBeNull();
    expect(model.factsOf('2103.00001')).toBeUndefined();
    expect((await modelOf({})).factsOf('2102.00001')).toBeNull();
  });

  test('all is read in one go', async () => {
    await modelOf(shard({}));
    expect(extension.reads.length).toBe(1);
  });

  test('heat and level', async () => {
    const model = await modelOf(shard({ '2102.00001': paper(905) }));
    expect(model.factsOf('2102.00001')).toMatchObject({ heat: 90, level: 4 });
  });

  test('the hottest source leads', async () => {
    const both = {
      categories: [],
      standings: [...paper(10).standings, ...paper(50, [], 'hacker-news').standings],
    };
    const heat = { ...HEAT, 'hacker-news': [1, 2, 3] };
    const model = await modelOf({ ...shard({ '2102.00001': both }), heat });
    const sources = model.factsOf('2102.00001')?.standings.map(({ source }) => source);
    expect(sources).toEqual(['hacker-news', 'hot-papers']);
  });

  test.each([
    [{ badgeSourcesOff: ['hot-papers'] }, false],
    [{ badgeSourcesOff: ['hacker-news'] }, true],
    [{ badgeFrom: 5 }, false],
    [{ badgeFrom: 4 }, true],
    [{ categoriesOff: ['cs.CV'] }, true],
    [{ categoriesOff: ['cs.CV', 'cs.LG'] }, false],
    [{ categoriesOff: 'cs.CV', badgeFrom: null }, true],
    [null, true],
    ['damaged', true],
  ])('with the settings %j: shown is %s', async (settings, shown) => {
    const papers = shard({ '2102.00001': paper(905, ['cs.CV', 'cs.LG']) });
    const model = await modelOf({ ...papers, settings });
    expect(model.factsOf('2102.00001') !== null).toBe(shown);
  });

  test('a paper of no known category is always shown', async () => {
    const model = await modelOf({
      ...shard({ '2102.00001': paper(5, []) }),
      settings: { categoriesOff: ['cs.CV'] },
    });
    expect(model.factsOf('2102.00001')).not.toBeNull();
  });

  test.each([
    ['nothing', [], 'Algebraic Geometry (math.AG)', true],
    ['nothing', [], 'Computer Vision (cs.CV)', false],
    ['something else', ['math.AG'], 'Computer Vision (cs.CV)', false],
    ['something else', ['cs.CV'], 'Algebraic Geometry (math.AG); Computer Vision (cs.CV)', true],
    ['the same', ['cs.CV'], '', false],
  ])(
    'the categories that a row names count, where %s is stored: %j, %s',
    async (_, known, named, shown) => {
      const model = await modelOf({
        ...shard({ '2102.00001': paper(5, known) }),
        settings: { categoriesOff: ['cs.CV'] },
      });
      const list = document.createElement('dl');
      list.innerHTML = '<dt></dt><dd><div class="list-subjects"></div></dd>';
      list.querySelector('.list-subjects')?.append(named);
      const row = list.querySelector('dt') ?? undefined;
      expect(model.factsOf('2102.00001', row) !== null).toBe(shown);
    },
  );

  test('a damaged line does not cost the others theirs', async () => {
    const text = `2102.00001\tcs.CV 9 1\n${shardText({ '2102.00002': paper(5) })}`;
    const model = await modelOf({ '2102': text });
    expect(model.factsOf('2102.00001')).toBeNull();
    expect(model.factsOf('2102.00002')).not.toBeNull();
  });

  test('a damaged shard counts as empty', async () => {
    for (const damaged of [
      '2102.00001\tcs.CV 0 1',
      '0\todd 1\n2102.00001\t 0 1',
      '2102.00001',
      '2102.00001\t',
      '\t\n\t',
    ]) {
      expect((await modelOf({ '2102': damaged })).factsOf('2102.00001')).toBeNull();
    }
    expect((await modelOf({ '2102': 7 })).factsOf('2102.00001')).toBeNull();
  });
});

describe('marks', () => {
  const marks = (seen: string) => marksLine('2102.00001', true, seen, undefined);

  test('saved and seen on an earlier day', async () => {
    const model = await modelOf({
      ...shard({ '2102.00001': paper(5) }),
      'marks:2102': marks('2021-02-13'),
    });
    expect(model.factsOf('2102.00001')).toMatchObject({ saved: true, seen: true });
    expect([model.isSaved('2102.00002'), model.seenOn('2102.00002', 1)]).toEqual([false, null]);
    model.take('settings', { seen: 'show' });
    expect(model.factsOf('2102.00001')).toMatchObject({ seen: false });
  });

  test('what is hotter than it was then is not dimmed', async () => {
    const seenAt = async (level: number) => {
      const model = await modelOf({
        ...shard({ '2102.00001': paper(5) }),
        'marks:2102': marksLine('2102.00001', false, '2021-02-13', level),
      });
      const facts = model.factsOf('2102.00001');
      return { seen: facts?.seen, level: facts?.level ?? 0 };
    };
    const { level } = await seenAt(0);
    expect(level).toBeGreaterThan(0);
    expect((await seenAt(level - 1)).seen).toBe(false);
    expect((await seenAt(level)).seen).toBe(true);
  });

  test('what was seen first today is not seen', async () => {
    const model = await modelOf({
      ...shard({ '2102.00001': paper(5) }),
      'marks:2102': marks(new Date().toLocaleDateString('sv')),
    });
    expect(model.factsOf('2102.00001')).toMatchObject({ saved: true, seen: false });
  });
});
