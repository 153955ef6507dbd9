import type { ReadContext, ReadResult } from '../digest.ts';
import { codeLinksIn } from '../text/code-links.ts';
import { foldSpace } from '../text/space.ts';
import { dayOfDigest } from './digest-day.ts';
import { authorsOf, type Draft, emptyDraft, finishEntries, reportMarkup } from './draft.ts';
import type { Format } from './format.ts';
import { categoriesOf, withPaper } from './markdown-links.ts';
import { refuseTooMany } from './most-entries.ts';
import { excerpt, Report } from './report.ts';

const FENCE = '```';

/** "120 Papers (2020/06/25 ~ 2020/06/26)": every paper of some days by priority, without counts. */
export const papersMarkdown: Format = {
  recognizes: (text) => /^#\s[\d,]{1,12}\sPapers\b/.test(text.slice(0, 4000).trimStart()),
  read,
};

function read(text: string, context: ReadContext): ReadResult {
  const report = new Report();
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const title = foldSpace((lines[first] ?? '').slice(1));
  const day = dayOfDigest([title], first + 1, context, report);
  const headings = headingsFrom(lines, first + 1);
  refuseTooMany(headings);
  reportMissing(lines, headings, report);
  const drafts = headings.map((heading, i) =>
    readEntry(lines, heading, headings[i + 1] ?? lines.length, i + 1, report),
  );
  const entries = finishEntries(
    drafts.filter((draft) => draft !== null),
    report,
  );
  return {
    digest: { format: 'papers-markdown', source: 'papers', list: '', day, title, entries },
    warnings: report.warnings,
  };
}

/** The indices of the titles (`### Title`). Within an abstract, a heading counts only if the lines of an entry follow. */
function headingsFrom(lines: readonly string[], from: number): number[] {
  const headings: number[] = [];
  let inAbstract = false;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith(FENCE)) inAbstract = !inAbstract;
    if (!line.startsWith('###')) continue;
    if (!/^###\s/.test(line) || (inAbstract && !isEntryStart(lines, at))) continue;
    inAbstract = false;
    headings.push(at);
  }
  return headings;
}

function isEntryStart(lines: readonly string[], heading: number): boolean {
  return lines.slice(heading + 1, heading + 4).some((line) => line.startsWith('abs:'));
}

/** Each priority states its number of papers. */
function reportMissing(
  lines: readonly string[],
  headings: readonly number[],
  report: Report,
): void {
  let announced = 0;
  for (const line of lines) {
    if (line.startsWith('## ')) {
      announced += Number(/^## (\d{1,6}) [\w-]+ Papers\s*$/.exec(line)?.[1] ?? 0);
    }
  }
  if (announced > headings.length) {
    report.warn(lines.length, 'readingMissing', announced, headings.length);
  }
}

function readEntry(
  lines: readonly string[],
  heading: number,
  to: number,
  rank: number,
  report: Report,
): Draft | null {
  const draft = emptyDraft(rank, foldSpace((lines[heading] ?? '').slice(3)), heading + 1);
  const { entry } = draft;
  const authors: string[] = [];
  const hrefs: string[] = [];
  let linksLine = heading + 1;
  let at = heading + 1;
  for (; at < to; at++) {
    const line = foldSpace(lines[at] ?? '');
    if (line.startsWith(FENCE) || line.startsWith('## ')) break;
    if (/^(?:abs|pdf):/.test(line)) {
      if (hrefs.length === 0) linksLine = at + 1;
      hrefs.push(line.slice(4).trim());
    } else if (line !== '' && hrefs.length === 0) authors.push(line);
    else if (line !== '') entry.categories = categoriesOf(line.split(' | '), at + 1, report);
  }
  entry.authors = authorsOf(authors.join(' '));
  entry.abstract = readAbstract(lines, at, to, entry.title, report);
  entry.links = codeLinksIn(entry.abstract);
  reportMarkup(draft, report);
  return withPaper(draft, hrefs, linksLine, report);
}

/** Parses the abstract between two fences. */
function readAbstract(
  lines: readonly string[],
  from: number,
  to: number,
  title: string,
  report: Report,
): string {
  const [open = '', ...rest] = lines.slice(from, to);
  if (!open.trimStart().startsWith(FENCE)) return '';
  const end = rest.findIndex((line) => line.trim() === FENCE);
  if (end === -1) report.warn(from + 1, 'readingCut', excerpt(title));
  return rest
    .slice(0, end === -1 ? rest.length : end)
    .join('\n')
    .trim();
}
