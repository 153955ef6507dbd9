import type { Entry } from '../digest.ts';
import { strangeElement } from '../text/html.ts';
import { excerpt, type Report } from './report.ts';

/** An entry as it is read, with the line of its heading. */
export interface Draft extends Entry {
  line: number;
}

/** An entry of which only rank, title and line are known. */
export function emptyDraft(rank: number, title: string, line: number): Draft {
  return {
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
    line,
  };
}

/** Names as written, between commas. */
export function authorsOf(line: string): string[] {
  return line
    .split(/,\s+/)
    .map((name) => name.replace(/\s+/g, ' ').replace(/,$/, '').trim())
    .filter((name) => name !== '');
}

/** Tells of elements of HTML in fields that hold none. They stay as the text that they are. */
export function reportMarkup(draft: Draft, report: Report): void {
  for (const text of [draft.title, draft.authors.join(', '), draft.abstract]) {
    const strange = strangeElement(text);
    if (strange !== null) report.warn(draft.line, 'readingMarkup', strange);
  }
}

/** A file that was cut ends without a line end, in the middle of a sentence or of an element. */
export function reportCut(lines: readonly string[], draft: Draft, report: Report): void {
  const last = (lines.at(-1) ?? '').trim();
  if (last === '') return;
  const inScript = last.startsWith('<script') && !last.endsWith('</script>');
  const inSentence = draft.posts.length === 0 && !/[\p{P}\p{S}]$/u.test(last);
  if (inScript || inSentence) report.warn(lines.length, 'readingCut', excerpt(draft.title));
}

/** The entries in the order of their ranks, each paper once. Ranks that contradict each other give way to the order. */
export function finishEntries(drafts: readonly Draft[], report: Report): Entry[] {
  const once = withoutRepeats(drafts, report);
  const odd = once.find((draft, i) => draft.rank <= (once[i - 1]?.rank ?? 0));
  if (odd === undefined) return once.map(withoutLine);
  const ranks = new Set(once.map((draft) => draft.rank));
  if (ranks.size === once.length && !ranks.has(0)) {
    report.warn(odd.line, 'readingRankOrder', String(odd.rank));
    return [...once].sort((a, b) => a.rank - b.rank).map(withoutLine);
  }
  report.warn(odd.line, 'readingRankRepeated', String(odd.rank));
  return once.map((draft, i) => ({ ...withoutLine(draft), rank: i + 1 }));
}

function withoutRepeats(drafts: readonly Draft[], report: Report): Draft[] {
  const seen = new Map<string, Draft>();
  return drafts.filter((draft) => {
    const first = seen.get(draft.arxivId);
    if (first === undefined) seen.set(draft.arxivId, draft);
    else report.warn(draft.line, 'readingRepeatedId', draft.arxivId, String(first.line));
    return first === undefined;
  });
}

function withoutLine({ line: _, ...entry }: Draft): Entry {
  return entry;
}
