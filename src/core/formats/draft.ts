import { cutAtEtAl } from '../authors.ts';
import type { Entry } from '../digest.ts';
import type { SourceCounts } from '../feed-day.ts';
import { strangeElement } from '../text/html.ts';
import { foldSpace } from '../text/space.ts';
import { excerpt, type Report } from './report.ts';

/** A parsed entry with the line of its heading. */
export interface Draft {
  entry: Entry;
  line: number;
  /** The counts from lines that name their source. */
  counted: SourceCounts[];
}

/** An entry with only rank, title and line. */
export function emptyDraft(rank: number, title: string, line: number): Draft {
  const entry: Entry = {
    rank,
    arxivId: '',
    title,
    authors: [],
    categories: [],
    counts: {},
    observedAt: null,
    abstract: '',
    posts: [],
    links: [],
  };
  return { entry, line, counted: [] };
}

/** Names separated by commas; `ET_AL` ends a truncated list. */
export function authorsOf(line: string): string[] {
  const names = foldSpace(line)
    .split(', ')
    .map((name) => (name.endsWith(',') ? name.slice(0, -1).trim() : name))
    .filter((name) => name !== '');
  return cutAtEtAl(names);
}

/** Reports HTML elements in fields that must not contain any. They stay text. */
export function reportMarkup({ entry, line }: Draft, report: Report): void {
  for (const text of [entry.title, entry.authors.join(', '), entry.abstract]) {
    const strange = strangeElement(text);
    if (strange !== null) report.warn(line, 'readingMarkup', strange);
  }
}

/** A truncated file ends without a newline, within a sentence or an element. */
export function reportCut(lines: readonly string[], { entry }: Draft, report: Report): void {
  const last = (lines.at(-1) ?? '').trim();
  if (last === '') return;
  const inScript = last.startsWith('<script') && !last.endsWith('</script>');
  const inSentence = entry.posts.length === 0 && !/[\p{P}\p{S}]$/u.test(last);
  if (inScript || inSentence || isCutHeading(last))
    report.warn(lines.length, 'readingCut', excerpt(entry.title));
}

/** Whether the last line of a file is the start of a heading `# 3. Title`. */
export function isCutHeading(line: string): boolean {
  return /^#\s?\d{0,6}$/.test(line);
}

/** The entries sorted by rank, each paper once. If ranks contradict each other, the order in the file counts. */
export function finishEntries(drafts: readonly Draft[], report: Report): Entry[] {
  const once = withoutRepeats(drafts, report);
  const entries = once.map((draft) => draft.entry);
  const odd = once.find(({ entry }, i) => entry.rank <= (entries[i - 1]?.rank ?? 0));
  if (odd === undefined) return entries;
  const ranks = new Set(entries.map((entry) => entry.rank));
  if (ranks.size === entries.length && !ranks.has(0)) {
    report.warn(odd.line, 'readingRankOrder', odd.entry.rank);
    return entries.sort((a, b) => a.rank - b.rank);
  }
  report.warn(odd.line, 'readingRankRepeated', odd.entry.rank);
  return entries.map((entry, i) => ({ ...entry, rank: i + 1 }));
}

function withoutRepeats(drafts: readonly Draft[], report: Report): Draft[] {
  const seen = new Map<string, Draft>();
  return drafts.filter((draft) => {
    const { arxivId } = draft.entry;
    const first = seen.get(arxivId);
    if (first === undefined) seen.set(arxivId, draft);
    else report.warn(draft.line, 'readingRepeatedId', arxivId, first.line);
    return first === undefined;
  });
}
