import { arxivIdOfLink, parseArxivId } from '../arxiv-id.ts';
import type { Day, ReadContext, ReadResult } from '../digest.ts';
import { codeLink } from '../text/code-links.ts';
import { lastDayIn } from '../text/dates.ts';
import { foldSpace } from '../text/space.ts';
import { NAMED_COUNTS } from './count.ts';
import { dayOfDigest } from './digest-day.ts';
import { authorsOf, type Draft, emptyDraft, finishEntries, reportMarkup } from './draft.ts';
import type { Format } from './format.ts';
import { markdownLinks } from './markdown-links.ts';
import { refuseTooMany } from './most-entries.ts';
import { Report } from './report.ts';

const ID = 'markdown-list';
const START = 20_000;
/** A row of a table, an item or a heading. */
const ROW = /^\s{0,8}(?:\||(?:[*+-]|#{1,6}|\d{1,6}[.)])\s)/;
const MARKER = /^\s*(?:(?:[*+-]|#{1,6}|\d{1,6}[.)])\s*)+/;
const WEB_PAGE = /^\s*<(?:!doctype\s+html|html|head|body)\b/i;
/** Labels that describe a link and are not titles. */
const NO_TITLE =
  /^(?:\W*(?:arxiv|abs|abstract|pdf|html|paper|link|url|code|project|page)\W*){1,3}$/i;
const TITLE_COLUMN = /^(?:paper\s*)?title$|^papers?$|^name$|^标题$|^论文(?:标题)?$|^タイトル$/i;
const AUTHORS_COLUMN = /^authors?$|^作者$|^著者$/i;
/** How many lines below an item may still belong to it. */
const BELOW = 3;

/** Papers with links in a table, in bullets or under headings, without counts, as many repositories publish daily. */
export const markdownList: Format = {
  recognizes(text) {
    const start = text.slice(0, START);
    if (WEB_PAGE.test(start) || NAMED_COUNTS.test(start) || /^\s*[[{]\s*["{[]/.test(start))
      return false;
    return start.split('\n').filter((line) => paperIn(line) !== null).length > 1;
  },
  read,
};

function read(text: string, context: ReadContext): ReadResult {
  const report = new Report();
  const lines = text.split('\n');
  const rows = lines.flatMap((line, at) => (paperIn(line) === null ? [] : [at]));
  refuseTooMany(rows);
  const columns = new Columns(lines);
  const drafts = rows.map((at, index) => draftOf(lines, at, index + 1, columns));
  for (const draft of drafts) reportMarkup(draft, report);
  const day = dayOf(lines, rows, context, report);
  const title = (lines.find((line) => line.startsWith('#')) ?? '').replace(/^#+\s*/, '');
  const entries = finishEntries(drafts, report);
  return {
    digest: { format: ID, source: 'papers', list: '', day, title: plain(title), entries },
    warnings: report.warnings,
  };
}

/** The paper that a row links to; null if there is none. */
function paperIn(line: string): string | null {
  if (!ROW.test(line)) return null;
  return (
    hrefsIn(line)
      .map(arxivIdOfLink)
      .find((id) => id !== null) ?? null
  );
}

function hrefsIn(line: string): string[] {
  return line.match(/https?:\/\/[^\s<>()|\]"]{1,300}/gi) ?? [];
}

/** The columns of titles and authors, from a table's header. */
class Columns {
  title = -1;
  authors = -1;

  constructor(lines: readonly string[]) {
    const head = lines.find(
      (line, at) => /^\s*\|/.test(line) && /^\s*\|[\s|:-]+$/.test(lines[at + 1] ?? ''),
    );
    const names = cellsOf(head ?? '').map(plain);
    this.title = names.findIndex((name) => TITLE_COLUMN.test(name));
    this.authors = names.findIndex((name) => AUTHORS_COLUMN.test(name));
  }
}

function cellsOf(line: string): string[] {
  return line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|');
}

function draftOf(lines: readonly string[], at: number, rank: number, columns: Columns): Draft {
  const line = lines[at] ?? '';
  const isTable = line.trimStart().startsWith('|');
  const cells = isTable ? cellsOf(line) : [];
  const draft = emptyDraft(rank, titleIn(line, cells[columns.title]), at + 1);
  const { entry } = draft;
  entry.arxivId = paperIn(line) ?? '';
  entry.authors = authorsIn(cells[columns.authors] ?? authorsBelow(lines, at));
  const links = hrefsIn(line)
    .map(codeLink)
    .filter((link) => link !== null);
  entry.links = [...new Set(links)];
  return draft;
}

/** The title cell, the label of the link, bold text, or the text before the link. */
function titleIn(line: string, cell: string | undefined): string {
  const links = markdownLinks(line);
  const label = links.find(({ href }) => arxivIdOfLink(href) !== null)?.label ?? '';
  const bold = /\*\*([^*]{1,500})\*\*/.exec(line)?.[1] ?? '';
  const before = line.replace(MARKER, '').split(/\[[^[\]]*\]\(|https?:/)[0] ?? '';
  const places = cell === undefined ? [label, bold, before] : [cell, label, bold];
  return places.map(plain).find(isTitle) ?? '';
}

function isTitle(text: string): boolean {
  const isDate = lastDayIn(text)?.written === text;
  return /\p{L}/u.test(text) && !NO_TITLE.test(text) && !isDate && parseArxivId(text) === null;
}

/** Markdown as plain text. */
function plain(markdown: string): string {
  const words = markdown
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\*\*|__|~~|`/g, '');
  return foldSpace(words)
    .replace(/^[\s*_|\d.)(:,-]+(?=\p{L})/u, (start) =>
      /\d/.test(start) && !/[.)]\s/.test(start) ? start : '',
    )
    .replace(/[\s*_|:,([-]{1,20}$/, '');
}

function authorsBelow(lines: readonly string[], at: number): string {
  for (let next = at; next <= at + BELOW; next++) {
    const line = lines[next] ?? '';
    if (next > at && paperIn(line) !== null) break;
    const [, names] = /\bauthors?\W{0,4}:\W{0,4}([^\n|]{1,4000})/i.exec(line) ?? [];
    if (names !== undefined) return names;
  }
  return '';
}

function authorsIn(written: string): string[] {
  return authorsOf(plain(written).replace(/,? et\.? ?al\.?,?$/i, ', et al.'));
}

/** The day in a heading or in a line about the update, or else the last one in the rows. */
function dayOf(
  lines: readonly string[],
  rows: readonly number[],
  context: ReadContext,
  report: Report,
): Day {
  const dated = (line: string) => line.replace(/\b(\d{4})\.(\d{1,2})\.(\d{1,2})\b/g, '$1-$2-$3');
  const at = lines.findIndex(
    (line) => (/^#/.test(line) || /updat/i.test(line)) && lastDayIn(dated(line)) !== null,
  );
  if (at !== -1) return dayOfDigest([dated(lines[at] ?? '')], at + 1, context, report);
  const days = rows.flatMap((row) => lastDayIn(withoutLinks(lines[row] ?? ''))?.day ?? []).sort();
  return dayOfDigest([days.at(-1) ?? ''], (rows[0] ?? 0) + 1, context, report);
}

function withoutLinks(line: string): string {
  return line.replace(/https?:\/\/[^\s<>()|\]"]{1,300}/gi, '');
}
