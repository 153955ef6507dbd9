import type { ReadContext, ReadResult } from '../digest.ts';
import { foldSpace } from '../text/space.ts';
import { dayOfDigest } from './digest-day.ts';
import type { Format } from './format.ts';
import { readHotEntries } from './hot-entries.ts';
import { Report } from './report.ts';

/** "Twitter Hot Papers (2020/06/25 ~ 2020/06/26)": the same papers in the generator's first layout. */
export const twitterHotPapersMarkdown: Format = {
  recognizes: (text) => /^#\sTwitter\sHot\sPapers\b/i.test(text.slice(0, 4000).trimStart()),
  read,
};

function read(text: string, context: ReadContext): ReadResult {
  const report = new Report();
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const title = foldSpace((lines[first] ?? '').slice(1));
  const day = dayOfDigest([title], first + 1, context, report);
  const { entries } = readHotEntries(lines, first + 1, 'twitter', report);
  return {
    digest: {
      format: 'twitter-hot-papers-markdown',
      source: 'hot-papers',
      list: '',
      day,
      title,
      entries,
    },
    warnings: report.warnings,
  };
}
