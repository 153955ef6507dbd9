import { type Day, type ReadContext, type ReadResult, UnreadableDigest } from '../digest.ts';
import { isArchive, isCategory } from '../taxonomy.ts';
import { codeLink, codeLinksIn } from '../text/code-links.ts';
import { dayOfText, isWeekdayOf } from '../text/dates.ts';
import { decodeEntities } from '../text/entities.ts';
import { hrefsIn, htmlToText } from '../text/html.ts';
import { foldSpace } from '../text/space.ts';
import { readHeading } from './arxiv-daily-heading.ts';
import { type Draft, emptyDraft, finishEntries, reportCut } from './draft.ts';
import type { Format } from './format.ts';
import { paperOf } from './markdown-links.ts';
import { refuseTooMany } from './most-entries.ts';
import { excerpt, Report } from './report.ts';

const TITLE = /^#\sArXiv\s(.{1,80}?)\s?(?:--|–|—)(.{0,80})/i;

/** "ArXiv cs.CV --Thu, 2 Apr 2020": the new papers of a category, as arXiv listed them. */
export const arxivDailyMarkdown: Format = {
  recognizes: (text) => TITLE.test(text.slice(0, 4000).trimStart()),
  read,
};

function read(text: string, context: ReadContext): ReadResult {
  const report = new Report();
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const heading = foldSpace(lines[first] ?? '');
  const [, list = '', date = ''] = TITLE.exec(heading) ?? [];
  if (!/^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(list)) {
    throw new UnreadableDigest('readingNoCategory', [excerpt(list)], first + 1);
  }
  if (!isCategory(list) && !isArchive(list)) {
    report.warn(first + 1, 'readingUnknownCategory', list);
  }
  const day = dayOf(date, first + 1, context, report);
  const categories = isCategory(list) || !isArchive(list) ? [list] : [];
  const entries = finishEntries(readDrafts(lines, first + 1, categories, report), report);
  const title = heading.slice(1).trim();
  return {
    digest: { format: 'arxiv-daily-markdown', source: 'arxiv', list, day, title, entries },
    warnings: report.warnings,
  };
}

/** The day of `Thu, 2 Apr 2020`. */
function dayOf(written: string, line: number, context: ReadContext, report: Report): Day {
  const [, weekday = '', date = ''] = /^(?:([A-Za-z]{3,9}), ?)?([^(]*)/.exec(written.trim()) ?? [];
  const day = dayOfText(date.trim());
  if (day !== null) {
    if (weekday !== '' && !isWeekdayOf(weekday, day)) {
      report.warn(line, 'readingWeekday', excerpt(written), day);
    }
    return day;
  }
  if (context.day === undefined) {
    throw new UnreadableDigest('readingNoSuchDay', [excerpt(written)], line);
  }
  report.warn(line, 'readingWrongDay', excerpt(written), context.day);
  return context.day;
}

function readDrafts(
  lines: readonly string[],
  from: number,
  categories: readonly string[],
  report: Report,
): Draft[] {
  const headings: number[] = [];
  for (let at = from; at < lines.length; at++) {
    if (lines[at]?.startsWith('###') && /^###\s*\d/.test(lines[at] ?? '')) headings.push(at);
  }
  refuseTooMany(headings);
  const stray = lines
    .slice(from, headings[0] ?? lines.length)
    .findIndex((line) => line.trim() !== '');
  if (stray !== -1) {
    report.warn(from + stray + 1, 'readingUnknownLine', excerpt(lines[from + stray] ?? ''));
  }
  return headings
    .map((heading, i) =>
      readEntry(lines, heading, headings[i + 1] ?? lines.length, categories, report),
    )
    .filter((draft) => draft !== null);
}

/** `### 1.Title  [ :arrow_down: ](https://arxiv.org/pdf/2004.00622.pdf)` and the quoted abstract below. */
function readEntry(
  lines: readonly string[],
  heading: number,
  to: number,
  categories: readonly string[],
  report: Report,
): Draft | null {
  const { rank, title, hrefs } = readHeading(lines[heading] ?? '');
  const draft = emptyDraft(rank, foldSpace(decodeEntities(title)), heading + 1);
  const { entry } = draft;
  entry.categories = [...categories];
  const end = endOfAbstract(lines, heading + 1, to, report);
  readAbstract(lines.slice(heading + 1, end), draft, report);
  if (end === lines.length) reportCut(lines, draft, report);
  const id = paperOf(hrefs, heading + 1, report);
  if (id === null) {
    report.warn(heading + 1, 'readingNoPaper', excerpt(entry.title));
    return null;
  }
  entry.arxivId = id;
  return draft;
}

/** The next heading, of a section or below the list, ends the abstract. */
function endOfAbstract(lines: readonly string[], from: number, to: number, report: Report): number {
  const other = lines.slice(from, to).findIndex((line) => /^#{1,6}\s/.test(line));
  if (other === -1) return to;
  report.warn(from + other + 1, 'readingUnknownLine', excerpt(lines[from + other] ?? ''));
  return from + other;
}

function readAbstract(
  quoted: readonly string[],
  { entry, line: heading }: Draft,
  report: Report,
): void {
  const html = quoted.map((line) => line.replace(/^\s*>/, '').trim()).join('\n');
  const { text, strange } = htmlToText(html);
  if (strange !== null) report.warn(heading + 1, 'readingMarkup', strange);
  entry.abstract = text
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
  const linked = hrefsIn(html).map(codeLink);
  entry.links = [
    ...new Set([...linked.filter((link) => link !== null), ...codeLinksIn(entry.abstract)]),
  ];
}
