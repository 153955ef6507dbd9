// @vitest-environment happy-dom
import '../content/fake-extension.ts';

import { afterEach, describe, expect, test } from 'vitest';
import { badgeBuilder } from '../../../src/content/badge/build.ts';
import { makeReadModel } from '../../../src/content/badge/read-model.ts';
import { translatorOf } from '../../../src/content/texts.ts';
import type { ShardPaper } from '../../../src/core/shard.ts';
import { completeSettings } from '../../../src/shared/settings.ts';
import { badgeSettings, heat, ofMonths, texts } from '../../../src/shared/storage/pages.ts';
import { ADDRESSES, KEYS, TEXTS } from '../../fixtures/hostile.ts';
import { extension } from '../content/fake-extension.ts';
import { shardText } from '../content/shard-text.ts';

const ID = '2103.00001';
const ORIGIN = 'hot-papers 2021-03-04 2021-03-05T10:00:00Z';
const LINE = 'cs.CV 0 1 twitter.com/a/status/1 7 8';

const ODD: readonly unknown[] = [
  ...[null, true, 0, 7, -1, 1e308, '', 'text', [], {}, [[]], [null], [1], { a: 1 }, { length: 3 }],
  ...KEYS.map((key) => ({ [key]: 1 })),
  ...KEYS,
];

const textOf = (odd: unknown) => (typeof odd === 'string' ? odd : JSON.stringify(odd));

/** A shard of this one paper. */
const shardOf = (line: string, origin = ORIGIN) => `0\t${origin}\n${ID}\t${line}\n`;

const PLACES: Record<string, (odd: unknown) => Record<string, unknown>> = {
  'a shard': (odd) => ({ '2103': `${JSON.stringify(odd)}\n${ID}\t${JSON.stringify(odd)}\n\t` }),
  'a shard that is no text': (odd) => ({ '2103': odd }),
  'a paper': (odd) => ({ '2103': shardOf(textOf(odd)) }),
  categories: (odd) => ({ '2103': shardOf(LINE.replace('cs.CV', textOf(odd))) }),
  'a standing': (odd) => ({ '2103': shardOf(`cs.CV ${textOf(odd)}`) }),
  'an origin': (odd) => ({ '2103': shardOf(LINE, textOf(odd)) }),
  'the name of an origin': (odd) => ({ '2103': shardOf(LINE.replace('0', textOf(odd))) }),
  'a source': (odd) => ({ '2103': shardOf(LINE, ORIGIN.replace('hot-papers', textOf(odd))) }),
  'a count': (odd) => ({ '2103': shardOf(LINE.replace('7', textOf(odd))) }),
  'marks of a month': (odd) => ({ 'marks:2103': odd }),
  'marks of a paper': (odd) => ({ 'marks:2103': `${ID}\t${textOf(odd)}` }),
  heat: (heat) => ({ heat }),
  'the heat of a source': (odd) => ({ heat: { 'hot-papers': odd } }),
  settings: (settings) => ({ settings }),
  'a setting': (odd) => ({ settings: { categoriesOff: odd, badgeFrom: odd, badgeTheme: odd } }),
  texts: (messages) => ({ messages }),
  'a text': (odd) => ({ messages: { badgeThousands: odd, uiMarkHotPapers: odd } }),
};

afterEach(() => extension.clear());

/** What becomes of a badge where this is stored. */
async function badgeOf(stored: Record<string, unknown>): Promise<HTMLElement | null> {
  const sound = { '2103': shardOf(LINE), heat: { 'hot-papers': [1, 2, 3] } };
  extension.store({ ...sound, ...stored });
  const model = makeReadModel();
  await model.read([badgeSettings, heat, texts, ...ofMonths(['2103'])]);
  model.isSaved(ID);
  model.seenOn(ID, 1);
  const facts = model.factsOf(ID);
  const build = badgeBuilder(translatorOf(model.texts), false, true);
  return facts ? build(ID, facts) : null;
}

test('what is sound becomes a badge', async () => {
  expect((await badgeOf({}))?.textContent).toContain('7');
});

describe.each(Object.keys(PLACES))('storage with something odd as %s', (place) => {
  test('ends in a badge or in none', async () => {
    for (const odd of ODD) {
      const badge = await badgeOf(PLACES[place]?.(odd) ?? {});
      expect(badge?.querySelector('img, script, [onerror]') ?? null).toBeNull();
      extension.clear();
    }
  });
});

test('no address but that of a post becomes a link of a badge', async () => {
  for (const top of [...ADDRESSES, ...TEXTS]) {
    const standing = { source: 'hot-papers', counts: { retweets: 1 }, day: '2021-03-04' } as const;
    const paper: ShardPaper = {
      categories: [],
      standings: [{ ...standing, at: '', posts: 1, top }],
    };
    const written = await badgeOf({ '2103': shardText({ [ID]: paper }) });
    expect(written).not.toBeNull();
    const forged = await badgeOf({ '2103': shardOf(`cs.CV 0 1 ${top} 7 8`) });
    const links = [written, forged]
      .flatMap((badge) => [...(badge?.querySelectorAll('a') ?? [])])
      .map((link) => new URL(link.href).host);
    for (const host of links) {
      expect(host).toMatch(/(?:^|\.)(?:twitter|x|ycombinator)\.com$|^bsky\.app$|^huggingface\.co$/);
    }
    extension.clear();
  }
});

test('settings of any shape are completed', () => {
  for (const odd of ODD) expect(() => completeSettings(odd)).not.toThrow();
  expect(completeSettings(JSON.parse('{"__proto__":{"bar":false}}')).bar).toBe(true);
});
