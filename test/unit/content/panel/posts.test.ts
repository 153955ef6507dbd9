// @vitest-environment happy-dom
import '../fake-extension.ts';
import { describe, expect, test } from 'vitest';
import * as dom from '../../../../src/content/listing/dom.ts';
import type { LiveApi, PanelTools } from '../../../../src/content/live-api.ts';
import { contextOf } from '../../../../src/content/panel/context.ts';
import { posts } from '../../../../src/content/panel/posts.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import type { Post } from '../../../../src/core/digest.ts';
import type { PaperDetails } from '../../../../src/shared/messages.ts';

const TWEET = 'https://twitter.com/ana_example/status/1337';

/** The panel's part about a paper with one post. */
function partOf(change: Partial<Post>): HTMLElement {
  const live = { translate: translatorOf({}), locale: 'en-GB' } as LiveApi;
  const context = contextOf(live, { dom } as PanelTools);
  const post = { url: TWEET, author: 'Ana', handle: '', day: null, text: '', lang: '', ...change };
  const part = posts(context, {
    posts: [post],
    standings: [],
  } as Partial<PaperDetails> as PaperDetails);
  const holder = document.createElement('div');
  if (part !== null) holder.append(part);
  return holder;
}

/** The links of that part, each with its words. */
function linksOf(change: Partial<Post>): [href: string | null, words: string | null][] {
  return [...partOf(change).querySelectorAll('a')].map((link) => [
    link.getAttribute('href'),
    link.textContent,
  ]);
}

describe('in the text of a post', () => {
  test.each([
    'https://arxiv.org/abs/2012.05901',
    'https://www.arxiv.org/pdf/2012.05901',
    'https://github.com/example/depth',
    'https://ana-example.github.io/depth',
    'https://x.com/ana_example/status/1338',
    'https://news.ycombinator.com/item?id=1',
    'https://huggingface.co/papers/2012.05901',
  ])('%s is a link', (url) => {
    const [inText] = linksOf({ text: `Look (${url}), please.` });
    expect(inText).toEqual([url, url.replace('https://', '')]);
  });

  test.each([
    'https://example.org/abs/2012.05901',
    'http://arxiv.org/abs/2012.05901',
    'https://arxiv.org.example.org/abs/2012.05901',
    'https://example.org/?https://arxiv.org/abs/2012.05901',
    'https://arxiv.org@example.org/abs/2012.05901',
    'https://github.io/depth',
    'javascript:https://arxiv.org/abs/2012.05901'.replace('https:', ''),
  ])('%s stays text', (url) => {
    expect(linksOf({ text: `Look (${url}), please.` }).map(([href]) => href)).toEqual([TWEET]);
  });
});

describe('the post itself', () => {
  test.each([
    [TWEET, 'Open on X'],
    ['https://bsky.app/profile/a/post/b', 'Open on Bluesky'],
    ['https://news.ycombinator.com/item?id=1', 'Open on Hacker News'],
  ])('%s: %s', (url, words) => expect(linksOf({ url })).toEqual([[url, words]]));

  test('has no link to a host that nothing is counted on', () => {
    expect(linksOf({ url: 'https://example.org/post/1' })).toEqual([]);
  });
});

test('a post says its own counts: without them, nothing says why it is the best', () => {
  const metaOf = (change: Partial<Post>) => partOf(change).querySelector('.meta')?.textContent;
  const url = 'https://news.ycombinator.com/item?id=1';
  const counts = { points: 312 };
  expect(metaOf({ url, counts })).toBe(' 312312 points · Open on Hacker News');
  expect(metaOf({ url, counts, day: '2021-03-04' })).toMatch(/2021 · +312312 points · Open on/);
  expect(metaOf({ url })).toBe('Open on Hacker News');
});
