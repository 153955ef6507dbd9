// @vitest-environment happy-dom
import '../fake-extension.ts';
import { describe, expect, test } from 'vitest';
import * as dom from '../../../../src/content/listing/dom.ts';
import { contextOf } from '../../../../src/content/panel/context.ts';
import { posts } from '../../../../src/content/panel/posts.ts';
import type { PanelTools, Shared } from '../../../../src/content/shared.ts';
import { translatorOf } from '../../../../src/content/texts.ts';
import type { Post } from '../../../../src/core/digest.ts';
import type { PaperDetails } from '../../../../src/shared/messages.ts';

const TWEET = 'https://twitter.com/ana_example/status/1337';

/** The links of the panel's part about a paper with one post, each with its words. */
function linksOf(change: Partial<Post>): [href: string | null, words: string | null][] {
  const shared = { translate: translatorOf({}), locale: 'en-GB' } as Shared;
  const context = contextOf(shared, { dom } as PanelTools);
  const post = { url: TWEET, author: 'Ana', handle: '', day: null, text: '', lang: '', ...change };
  const part = posts(context, {
    posts: [post],
    standings: [],
  } as Partial<PaperDetails> as PaperDetails);
  const holder = document.createElement('div');
  if (part !== null) holder.append(part);
  return [...holder.querySelectorAll('a')].map((link) => [
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
