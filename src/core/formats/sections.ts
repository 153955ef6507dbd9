import { foldSpace } from '../text/space.ts';

/** An entry's lines: from its heading (`# 3. Title`) to the next. */
export interface Section {
  rank: number;
  title: string;
  /** Index of the heading. */
  heading: number;
  /** Index after the last line. */
  to: number;
}

interface Candidate extends Section {
  /** Whether it is followed by a line that only entries have. */
  confirmed: boolean;
}

/**
 * Splits numbered entries. Abstracts may contain lines that look like headings, so a heading counts only if an entry's
 * own lines follow, or if the numbering shows that they are missing.
 */
export function splitSections(
  lines: readonly string[],
  from: number,
  isEntryLine: (line: string) => boolean,
): Section[] {
  const candidates: Candidate[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const last = candidates.at(-1);
    const candidate = line.startsWith('#') ? headingAt(line, i) : null;
    if (candidate !== null) candidates.push(candidate);
    else if (last !== undefined && !last.confirmed) last.confirmed = isEntryLine(line);
  }
  const sections: Section[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const rank = sections.at(-1)?.rank ?? 0;
    if (candidate.confirmed || isLostEntry(candidate, rank, candidates[i + 1])) {
      sections.push({ ...candidate, to: lines.length });
    }
  }
  return sections.map((section, i) => ({ ...section, to: sections[i + 1]?.heading ?? section.to }));
}

function headingAt(line: string, heading: number): Candidate | null {
  const [, rank, title = ''] = /^#\s*(\d{1,6})\.(?:\s(.*))?$/s.exec(line) ?? [];
  if (rank === undefined) return null;
  return { rank: Number(rank), title: foldSpace(title), heading, to: 0, confirmed: false };
}

function isLostEntry(candidate: Candidate, before: number, next: Candidate | undefined): boolean {
  return candidate.rank === before + 1 && (next === undefined || next.rank === candidate.rank + 1);
}
