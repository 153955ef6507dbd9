import type { ArxivId, SourceId } from './digest.ts';
import type { Growth } from './growth.ts';
import type { Lines } from './shard.ts';
import { isSource } from './sources.ts';

export type SourceGrowth = Growth & { source: SourceId };

/**
 * `2102.06171⇥hot-papers 120 2021-02-12T10:00:00Z 2021-02-13T10:00:00Z⏎`: four fields for each source at which the paper
 * gained. Empty if there is none.
 */
export function growthLine(id: ArxivId, growths: readonly SourceGrowth[]): string {
  const fields = growths
    .filter(({ gain }) => gain > 0)
    .map(({ source, gain, since, at }) => [source, gain, since, at].join(' '));
  return fields.length === 0 ? '' : `${id}\t${fields.join(' ')}\n`;
}

/** The gains of papers; damaged ones are skipped. */
export function growthsIn(lines: Lines, id: ArxivId): SourceGrowth[] {
  const fields = lines.get(id)?.split(' ') ?? [];
  const growths: SourceGrowth[] = [];
  while (fields.length > 0) {
    const [source = '', gained = '', since = '', at = ''] = fields.splice(0, 4);
    const gain = Number(gained);
    const isWhole = gain > 0 && Date.parse(since) < Date.parse(at);
    if (isSource(source) && isWhole) growths.push({ source, gain, since, at });
  }
  return growths;
}
