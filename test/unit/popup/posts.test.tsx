// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import type { Post } from '../../../src/core/digest.ts';
import { Posts } from '../../../src/popup/posts.tsx';
import { speak } from '../../../src/ui/i18n.ts';

test('posts begin with the best, as in the details: a list of them may begin with a source of few votes', () => {
  const post = (author: string, url: string, counts: NonNullable<Post['counts']>): Post => ({
    ...{ author, url, counts, handle: '', day: null, text: '', lang: '' },
  });
  const posts = [
    post('Sam', 'https://huggingface.co/papers/2101.00001', { upvotes: 6 }),
    post('Ada', 'https://news.ycombinator.com/item?id=1', { points: 12 }),
    post('Bob', 'https://news.ycombinator.com/item?id=2', { points: 312 }),
  ];
  const standings = [{ source: 'hacker-news' }, { source: 'hugging-face' }] as const;
  speak((name) => name, 'en');
  render(<Posts id="posts" posts={posts} standings={standings} hidden={false} />, document.body);
  const authors = [...document.querySelectorAll('b')].map(({ textContent }) => textContent);
  expect(authors).toEqual(['Bob', 'Ada', 'Sam']);
});
