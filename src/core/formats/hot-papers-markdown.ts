import type { Digest, Entry, ReadContext, ReadResult } from '../digest.ts';
import { digestsOfDay, type SourceCounts } from '../feed-day.ts';
import { foldSpace } from '../text/space.ts';
import { dayOfDigest } from './digest-day.ts';
import type { Format } from './format.ts';
import { frontMatter } from './front-matter.ts';
import { readHotEntries } from './hot-entries.ts';
import { Report } from './report.ts';

const START = 4000;
const FORMAT = 'hot-papers-markdown';

/**
 * A post of the Hot Papers archive: front matter, then `# 1. Title`, counts, links, abstract and tweets. A feed's day
 * has the same format, with one line of counts per source.
 */
export const hotPapersMarkdown: Format = {
  recognizes,
  read,
};

function recognizes(text: string): boolean {
  const start = text.slice(0, START).trimStart();
  if (start.startsWith('---')) {
    return /^(?:title:[^\S\n]*["']?Hot Papers\b|slug:[^\S\n]*["']?hot-papers-)/im.test(start);
  }
  return /^#\s\d{1,6}\.\s/.test(start) && /\n-\s(?:retweets|links):/.test(start);
}

function read(text: string, context: ReadContext): ReadResult {
  const report = new Report();
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const { values, end } = frontMatter(lines, first);
  const named = foldSpace(values.get('title') ?? '');
  const places = [named, values.get('slug') ?? '', values.get('description') ?? ''];
  const day = dayOfDigest(places, first + 2, context, report);
  const title = named === '' ? `Hot Papers ${day}` : named;
  const { entries, counted } = readHotEntries(lines, end, 'blog', report);
  const { warnings } = report;
  const digest: Digest = { format: FORMAT, source: 'hot-papers', list: '', day, title, entries };
  if (counted.size === 0) return { digest, warnings };
  const papers = entries.map((entry) => ({
    ...entry,
    counted: [...tweetCounts(entry), ...(counted.get(entry.arxivId) ?? [])],
    heat: 0,
  }));
  const [leading, ...others] = digestsOfDay({ day, papers }, FORMAT, title);
  return { digest: leading, others, warnings };
}

function tweetCounts({ counts, observedAt }: Entry): SourceCounts[] {
  return Object.keys(counts).length === 0 ? [] : [{ source: 'hot-papers', counts, observedAt }];
}
