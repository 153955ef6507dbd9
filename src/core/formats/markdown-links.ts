import { arxivIdOfLink, parseArxivId } from '../arxiv-id.ts';
import type { ArxivId } from '../digest.ts';
import { isArchive, isCategory } from '../taxonomy.ts';
import { hostOf } from '../text/post-links.ts';
import type { Draft } from './draft.ts';
import { excerpt, type Report } from './report.ts';

export interface MarkdownLink {
  label: string;
  href: string;
}

/** The links `[label](href)` of a line. */
export function markdownLinks(line: string): MarkdownLink[] {
  return [...line.matchAll(/\[([^[\]]*)\]\(([^()\s]*)\)/g)].map(([, label = '', href = '']) => ({
    label: label.trim(),
    href,
  }));
}

/** The paper that links lead to; the first match counts. Reports other links. */
export function paperOf(hrefs: readonly string[], line: number, report: Report): ArxivId | null {
  const bad: string[] = [];
  const ids = new Set<ArxivId>();
  for (const href of hrefs) {
    const id = existingId(href);
    if (id === null) bad.push(href);
    else ids.add(id);
  }
  for (const href of bad) {
    if (isArxivHost(href)) report.warn(line, 'readingBadId', excerpt(href));
    else report.warn(line, 'readingForeignLink', hostOf(href));
  }
  const [first, second] = ids;
  if (first !== undefined && second !== undefined) {
    report.warn(line, 'readingIdsDiffer', first, second);
  }
  return first ?? null;
}

/** The draft with the paper that its links lead to; null, with a warning, if they lead to none. */
export function withPaper(
  draft: Draft,
  hrefs: readonly string[],
  line: number,
  report: Report,
): Draft | null {
  const id = paperOf(hrefs, line, report);
  if (id === null) {
    report.warn(draft.line, 'readingNoPaper', excerpt(draft.entry.title));
    return null;
  }
  draft.entry.arxivId = id;
  return draft;
}

// Nearly every link has this form, and parsing URLs is slow.
const USUAL = /^https:\/\/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})$/;

function existingId(href: string): ArxivId | null {
  const usual = USUAL.exec(href)?.[1];
  const id = usual === undefined ? arxivIdOfLink(href) : parseArxivId(usual);
  const slash = id?.indexOf('/') ?? -1;
  return id === null || slash === -1 || isArchive(id.slice(0, slash)) ? id : null;
}

function isArxivHost(href: string): boolean {
  return /^(?:[\w-]{1,20}\.)?arxiv\.org$/i.test(hostOf(href));
}

/** Categories as written, without duplicates. Invalid ones are skipped; those unknown to arXiv are reported. */
export function categoriesOf(written: readonly string[], line: number, report: Report): string[] {
  const categories = new Set<string>();
  for (const name of written) {
    const hasForm = /^[a-z]+(?:-[a-z]+)?(?:\.[A-Za-z]+(?:-[A-Za-z]+)?)?$/.test(name);
    if (hasForm) categories.add(name);
    if (!hasForm || !isCategory(name)) {
      const key = hasForm ? 'readingUnknownCategory' : 'readingBadCategory';
      report.warn(line, key, excerpt(name));
    }
  }
  return [...categories];
}
