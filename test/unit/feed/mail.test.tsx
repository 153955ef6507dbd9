import { expect, test } from 'vitest';
import type { FeedPaper } from '../../../src/core/feed-day.ts';
import { MailPage } from '../../../src/feed/mail/mail-page.tsx';
import { mailText } from '../../../src/feed/mail/mail-text.ts';
import { documentOf } from '../../../src/feed/site/render.ts';
import { speakEnglish } from '../../../src/feed/site/texts.ts';

await speakEnglish();

const PAPER: FeedPaper = {
  arxivId: '2611.00001',
  title: 'Very Long Words about $\\mathbb{R}^2$ and Kettles that Boil at Night without <b>Data</b>',
  authors: ['Ada Example', 'Bob Example'],
  categories: ['cs.CL'],
  abstract: '',
  links: [],
  counted: [
    { source: 'hugging-face', counts: { upvotes: 1200, comments: 1 }, observedAt: null },
    { source: 'bluesky', counts: { reposts: 3, likes: 40, people: 2 }, observedAt: null },
  ],
  posts: [],
  heat: 97,
};
const MAIL = {
  subject: 'Hot papers: Tue, Nov 24, 2026',
  papers: [PAPER],
  rest: 'https://feed.example.org/days/2026-11-24.html',
};

test('a mail of plain text says what the day says, in short lines', () => {
  const text = mailText(MAIL);
  expect(text.split('\n').filter((line) => line.length > 72 && !line.includes('https://'))).toEqual(
    [],
  );
  expect(text).toBe(`Hot papers: Tue, Nov 24, 2026

1. Very Long Words about ℝ² and Kettles that Boil at Night without
   <b>Data</b>
   Ada Example and Bob Example
   Hugging Face: 1,200 upvotes, 1 comment. Bluesky: 3 reposts, 40 likes,
   posts by 2 people.
   https://arxiv.org/abs/2611.00001

-- 
All papers of this day: https://feed.example.org/days/2026-11-24.html
Thank you to arXiv for use of its open access interoperability.
`);
});

test('a mail of HTML loads nothing, and what comes from outside is text', () => {
  const html = documentOf(<MailPage {...MAIL} />);
  expect(html).toContain('without &lt;b>Data&lt;/b>');
  expect(html).toContain('Hugging Face: 1,200 upvotes, 1 comment.');
  expect(html).not.toMatch(/<(?:img|link|script|style)|\ssrc=|url\(/);
});
