import { createHash } from 'node:crypto';
import type { FeedDay } from '../../core/feed-day.ts';
import { DayPage } from './day-page.tsx';
import { PaperPage } from './paper-page.tsx';
import { listedOn } from './paper-rows.ts';
import { documentOf } from './render.ts';
import type { Site } from './site.ts';
import { TopPage } from './top-page.tsx';

const DAY = '2026-11-24';
const SAMPLE: FeedDay = {
  day: DAY,
  papers: [
    {
      arxivId: '2611.00001',
      title: 'A Sample',
      authors: ['Ada Example'],
      categories: ['cs.CL'],
      abstract: '',
      links: ['https://github.com/example/words'],
      counted: [{ source: 'hacker-news', counts: { points: 30 }, observedAt: `${DAY}T10:20:30Z` }],
      posts: [
        {
          url: 'https://news.ycombinator.com/item?id=1',
          author: 'ada',
          handle: '',
          day: DAY,
          text: '',
          lang: '',
        },
      ],
      heat: 97,
    },
  ],
};

/** Renders the pages of a sample day. Comparing the result detects a changed layout. */
export function lookOf(title: string): string {
  const site: Site = { title, today: DAY, papers: new Map([[DAY, 1]]), days: [DAY] };
  const listed = listedOn(SAMPLE);
  const [first] = listed;
  const top = { page: 'week.html', heading: '', listed, what: '' };
  const pages = [
    <DayPage key="day" site={site} page="index.html" day={DAY} listed={listed} />,
    <TopPage key="top" site={site} top={top} />,
    ...(first === undefined
      ? []
      : [
          <PaperPage
            key="paper"
            site={site}
            history={[first]}
            abstract="Words"
            categories={new Set()}
          />,
        ]),
  ];
  return createHash('sha256').update(pages.map(documentOf).join('')).digest('hex').slice(0, 16);
}
