import type { Counts, Day, SourceId } from '../../../src/core/digest.ts';
import type { FeedDay, FeedPaper, SourceCounts } from '../../../src/core/feed-day.ts';
import { randomFrom } from '../../random.ts';

const WORDS =
  'learning models of deep neural networks with sparse data and large language theory for graphs in high dimensional spaces under weak noise using robust efficient methods on quantum galaxies'.split(
    ' ',
  );
const CATEGORIES = ['cs.CL', 'cs.CV', 'cs.LG', 'stat.ML', 'hep-th', 'astro-ph.GA', 'math.AG'];
const NAMES = ['Ada Lovelace', 'Grace M. Hopper', 'Noor Haddad', 'Tomás Núñez', 'Mei-Ling Chen'];

/** How many of a day's papers were on the day before. */
const REPEATED = 30;

/** As long as arXiv's are: 9 words in a title, 170 in an abstract, 6 authors, now and then 30. */
function paperOf(number: number, random: () => number): FeedPaper {
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  const authors = random() < 0.05 ? 30 : 1 + Math.floor(random() * 11);
  const names = Array.from({ length: authors }, (_, at) => NAMES[(number + at) % 5] ?? '');
  const [month, place] = [Math.floor(number / 20_000), number % 20_000];
  const year = 26 + Math.floor(month / 12);
  return {
    arxivId: `${year}${String((month % 12) + 1).padStart(2, '0')}.${String(place + 1).padStart(5, '0')}`,
    title: words(9),
    authors: names,
    categories: [...new Set([0, 1].map(() => CATEGORIES[Math.floor(random() * 7)] ?? 'cs.CL'))],
    abstract: words(170),
    links: random() < 0.3 ? [`https://github.com/example/${words(2).replace(' ', '-')}`] : [],
    counted: [],
    posts: [],
    heat: 0,
  };
}

/** A day with so many papers: half of them at Hugging Face, most on Bluesky, a few at Hacker News. */
export function madeUpDay(day: Day, index: number, papers: number): FeedDay {
  const first = index * (papers - REPEATED);
  const listed = Array.from({ length: papers }, (_, at) => {
    const random = randomFrom(first + at + 1);
    const paper = paperOf(first + at, random);
    const counts = (source: SourceId, counted: Counts): SourceCounts => ({
      source,
      counts: counted,
      observedAt: `${day}T10:20:30Z`,
    });
    const some = (most: number) => Math.floor(random() ** 3 * most);
    const posts = 1 + some(5);
    const isAtHuggingFace = random() < 0.5;
    const onBluesky = {
      reposts: some(60),
      likes: 1 + some(400),
      quotes: some(9),
      replies: some(20),
      people: posts,
    };
    return {
      ...paper,
      heat: Math.max(0, 100 - at),
      counted: [
        ...(isAtHuggingFace ? [counts('hugging-face', { upvotes: some(200), comments: 2 })] : []),
        ...(random() < 0.1 ? [counts('hacker-news', { points: some(300), comments: 9 })] : []),
        ...(random() < 0.8 || !isAtHuggingFace ? [counts('bluesky', onBluesky)] : []),
      ],
      posts: Array.from({ length: posts }, (_, post) => ({
        url: `https://bsky.app/profile/somebody${post}.bsky.social/post/3mq${(first + at).toString(36)}${post}2k`,
        author: '',
        handle: `somebody${post}.bsky.social`,
        day,
        text: '',
        lang: '',
        counts: { reposts: some(60), likes: some(400), quotes: 0, replies: some(20) },
      })),
    };
  });
  return { day, papers: listed };
}
