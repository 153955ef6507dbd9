import type { ArxivId, Entry } from '../digest.ts';
import type { SourceCounts } from '../feed-day.ts';
import { codeLink, codeLinksIn } from '../text/code-links.ts';
import { countingSource, readCounting, readSourceCounting } from './counting.ts';
import {
  authorsOf,
  type Draft,
  emptyDraft,
  finishEntries,
  isCutHeading,
  reportCut,
  reportMarkup,
} from './draft.ts';
import { categoriesOf, type MarkdownLink, markdownLinks, withPaper } from './markdown-links.ts';
import { refuseTooMany } from './most-entries.ts';
import { isPostStart, type Layout, readPosts } from './posts.ts';
import { excerpt, type Report } from './report.ts';
import { type Section, splitSections } from './sections.ts';

type Kind = 'counts' | 'source-counts' | 'links' | 'categories';

/** This line occurs once per source that counted. */
const REPEATED: Kind = 'source-counts';

/** The links to the paper, and their position. */
interface PaperLinks {
  hrefs: string[];
  line: number;
}

export interface HotEntries {
  entries: Entry[];
  /** The counts of further sources, by paper. */
  counted: ReadonlyMap<ArxivId, readonly SourceCounts[]>;
}

/** The entries of a Hot Papers digest from line `from` on. */
export function readHotEntries(
  lines: readonly string[],
  from: number,
  layout: Layout,
  report: Report,
): HotEntries {
  const sections = splitSections(lines, from, (line) => kindOf(line, layout) !== null);
  refuseTooMany(sections);
  reportStrayLines(lines, from, sections[0]?.heading ?? lines.length, report);
  const drafts = sections
    .map((section) => readEntry(lines, section, layout, report))
    .filter((draft) => draft !== null);
  const counted = drafts
    .filter((draft) => draft.counted.length > 0)
    .map((draft): [ArxivId, SourceCounts[]] => [draft.entry.arxivId, draft.counted]);
  return { entries: finishEntries(drafts, report), counted: new Map(counted) };
}

function readEntry(
  lines: readonly string[],
  section: Section,
  layout: Layout,
  report: Report,
): Draft | null {
  const draft = emptyDraft(section.rank, section.title, section.heading + 1);
  const paper: PaperLinks = { hrefs: [], line: draft.line };
  const body = readHead(lines, section, layout, draft, paper, report);
  const { entry } = draft;
  const posts = readAbstract(lines, body, section.to, layout, entry);
  entry.posts = readPosts(lines, posts, section.to, layout, report);
  entry.links = [...new Set([...entry.links, ...codeLinksIn(entry.abstract)])];
  reportMarkup(draft, report);
  if (section.to === lines.length) reportCut(lines, draft, report);
  return withPaper(draft, paper.hrefs, paper.line, report);
}

/** Parses authors, counts, links and categories. Returns the index of the abstract's first line. */
function readHead(
  lines: readonly string[],
  section: Section,
  layout: Layout,
  draft: Draft,
  paper: PaperLinks,
  report: Report,
): number {
  const seen = new Set<Kind>();
  const authors: string[] = [];
  let at = section.heading + 1;
  for (; at < section.to; at++) {
    const line = plainSpaces(lines[at] ?? '');
    if (line === '') continue;
    const kind = kindOf(line, layout);
    const isAgain = kind === REPEATED ? seen.has('links') : kind !== null && seen.has(kind);
    if (kind === null || (isAgain && !line.startsWith(':link:'))) {
      const isLast = at === lines.length - 1;
      const isCut = isLast && !seen.has('categories') && line.startsWith('-');
      if (!isCut && (seen.size > 0 || isPostStart(line, layout, isLast))) break;
      if (line.startsWith('-')) report.warn(at + 1, 'readingUnknownLine', excerpt(line));
      else authors.push(line);
      continue;
    }
    seen.add(kind);
    const source = countingSource(line);
    if (kind === 'source-counts' && source !== null) {
      draft.counted.push(readSourceCounting(line, source, at + 1, report));
    } else if (kind === 'counts') Object.assign(draft.entry, readCounting(line, at + 1, report));
    else if (kind === 'links') addLinks(paper, draft.entry, line, at + 1);
    else draft.entry.categories = categoriesOf(labelsOf(line), at + 1, report);
  }
  draft.entry.authors = authorsOf(authors.join(' '));
  return at;
}

/** Parses the abstract. Returns the index of the posts' first line. */
function readAbstract(
  lines: readonly string[],
  from: number,
  to: number,
  layout: Layout,
  entry: Entry,
): number {
  let at = from;
  while (at < to && !isPostStart(lines[at] ?? '', layout, at === lines.length - 1)) at++;
  const isCut = at === lines.length && isCutHeading(lines[at - 1] ?? '');
  entry.abstract = abstractOf(lines, from, isCut ? at - 1 : at, layout);
  return at;
}

function abstractOf(lines: readonly string[], from: number, to: number, layout: Layout): string {
  const abstract: string[] = [];
  for (let at = from; at < to; at++) {
    const line = (lines[at] ?? '').trimEnd();
    if (line !== '' || abstract.length > 0) {
      abstract.push(layout === 'twitter' ? line.replace(/^> ?/, '') : line);
    }
  }
  while (abstract.at(-1) === '') abstract.pop();
  return abstract.join('\n').trim();
}

/** The kind of an entry's own line, or null. */
function kindOf(written: string, layout: Layout): Kind | null {
  const first = written[0];
  if (layout === 'blog' && first !== '-') return null;
  if (layout === 'twitter' && first !== ':' && first !== '[') return null;
  const line = plainSpaces(written);
  if (layout === 'blog' && countingSource(line) !== null) return 'source-counts';
  if (/^- (?:retweets|favorites):|^:(?:arrows_clockwise|heart):/.test(line)) return 'counts';
  if (/^- links:|^:link:|^- \[(?:abs|pdf)\]\(/.test(line)) return 'links';
  return /^(?:- )?\[[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z-]+)?\]\(/.test(line) ? 'categories' : null;
}

function plainSpaces(line: string): string {
  return (line.includes('\u00a0') ? line.replaceAll('\u00a0', ' ') : line).trim();
}

function addLinks(paper: PaperLinks, entry: Entry, text: string, line: number): void {
  if (paper.hrefs.length === 0) paper.line = line;
  for (const { label, href } of linksOf(text)) {
    const code = label === 'code' ? codeLink(href) : null;
    if (code === null) paper.hrefs.push(href);
    else entry.links.push(code);
  }
}

function linksOf(line: string): MarkdownLink[] {
  if (!line.startsWith(':link:')) return markdownLinks(line);
  const href = line.slice(line.lastIndexOf(' ') + 1);
  return href === '' ? [] : [{ label: '', href }];
}

function labelsOf(line: string): string[] {
  return markdownLinks(line).map((link) => link.label);
}

function reportStrayLines(
  lines: readonly string[],
  from: number,
  to: number,
  report: Report,
): void {
  const stray = lines.findIndex((line, i) => i >= from && i < to && line.trim() !== '');
  if (stray !== -1) report.warn(stray + 1, 'readingUnknownLine', excerpt(lines[stray] ?? ''));
}
