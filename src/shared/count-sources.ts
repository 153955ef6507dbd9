import type { SourceId } from '../core/digest.ts';
import type { PaperRow } from './messages.ts';

/** How many papers each source counted, most first. */
export function countSources(papers: readonly PaperRow[]): { source: SourceId; papers: number }[] {
  const counts = new Map<SourceId, number>();
  for (const { standings } of papers) {
    for (const { source } of standings) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts]
    .map(([source, number]) => ({ source, papers: number }))
    .sort((a, b) => b.papers - a.papers);
}
