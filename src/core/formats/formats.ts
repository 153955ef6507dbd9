import { arxivDailyMarkdown } from './arxiv-daily-markdown.ts';
import { blueskyJson } from './bluesky-json.ts';
import type { Format } from './format.ts';
import { hackerNewsJson } from './hacker-news-json.ts';
import { hotPapersJson } from './hot-papers-json.ts';
import { hotPapersMarkdown } from './hot-papers-markdown.ts';
import { huggingFaceJson } from './hugging-face-json.ts';
import { markdownList } from './markdown-list.ts';
import { papersMarkdown } from './papers-markdown.ts';
import { twitterHotPapersMarkdown } from './twitter-hot-papers-markdown.ts';

/** Every format that the text alone identifies, by its name in a digest. The first that recognizes a text is used. */
const FORMATS = {
  'hot-papers-markdown': hotPapersMarkdown,
  'hot-papers-json': hotPapersJson,
  'twitter-hot-papers-markdown': twitterHotPapersMarkdown,
  'papers-markdown': papersMarkdown,
  'arxiv-daily-markdown': arxivDailyMarkdown,
  'hugging-face-json': huggingFaceJson,
  'hacker-news-json': hackerNewsJson,
  'bluesky-json': blueskyJson,
  // Last, because it accepts what no other format does.
  'markdown-list': markdownList,
};

/** The file format of a digest. A backup contains digests, and is a format only in their rows. */
export type FormatId = keyof typeof FORMATS | 'backup-json';

export const FORMAT_IDS = [...Object.keys(FORMATS), 'backup-json'] as FormatId[];

/** The format with a name; undefined for a backup. */
export function formatNamed(id: FormatId): Format | undefined {
  return id === 'backup-json' ? undefined : FORMATS[id];
}

/** The first format that recognizes a text. */
export function recognizedFormat(text: string): Format | undefined {
  return Object.values(FORMATS).find((format) => format.recognizes(text));
}
