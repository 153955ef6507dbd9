import { COUNT_NAMES, SIGNS, type SignText } from '../core/counts.ts';
import type { SourceId } from '../core/digest.ts';
import { leadingGrowth } from '../core/growth.ts';
import { levelOf } from '../core/popularity.ts';
import type { PaperRow, PaperStanding } from '../shared/messages.ts';
import { type Choices, choices } from '../shared/storage/popup.ts';

export type { Choices };
export type Order = Choices['order'] | Choices['orderFound'];

/** An order that needs a comparison. */
type CountOrder = Exclude<Order, 'given'>;

export const CHOICES: Choices = choices.read({});

/** The choices that show every paper. */
export const NO_FILTER: Partial<Choices> = { sourcesOff: [], from: 0, reading: 'all', tag: '' };

const NONE: ReadonlySet<string> = new Set();

/** Counts of one kind share a sort key. Those of different sources are compared, never added. */
const KINDS: Record<Exclude<Order, 'heat' | 'rising' | 'given'>, SignText> = {
  retweets: '↻',
  favorites: '♥\uFE0E',
  votes: '▲',
};

/**
 * The papers to show, in the chosen order, each with the standings of the chosen sources.
 * @param given `papers` are already sorted: by time of saving, or by quality of the match
 * @param touched papers that the filters of the reading list do not hide
 */
export function arrange(
  papers: readonly PaperRow[],
  choices: Choices,
  given = false,
  touched: ReadonlySet<string> = NONE,
): PaperRow[] {
  const shown = withoutSources(papers, new Set(choices.sourcesOff)).filter(
    (paper) =>
      (choices.from === 0 || levelOfPaper(paper) >= choices.from) &&
      (touched.has(paper.id) || isWanted(paper, choices)),
  );
  const order = given ? choices.orderFound : choices.order;
  return order === 'given' ? shown : sortPapers(shown, order);
}

/** Whether the reading list shows the paper; always true in other lists. */
function isWanted({ reading }: PaperRow, choices: Choices): boolean {
  if (reading === undefined) return true;
  if (choices.tag !== '' && !reading.tags.includes(choices.tag)) return false;
  return choices.reading === 'all' || (choices.reading === 'read') === reading.read;
}

/** The tags of a list, most used first. */
export function tagsIn(papers: readonly PaperRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { reading } of papers) {
    for (const tag of reading?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}

/** Removes papers counted only by sources that are off; uncounted papers stay. */
function withoutSources(
  papers: readonly PaperRow[],
  off: ReadonlySet<SourceId>,
): readonly PaperRow[] {
  if (off.size === 0) return papers;
  const shown: PaperRow[] = [];
  for (const paper of papers) {
    const standings = paper.standings.filter(({ source }) => !off.has(source));
    if (standings.length === paper.standings.length) shown.push(paper);
    else if (standings.length > 0) shown.push({ ...paper, standings });
  }
  return shown;
}

function levelOfPaper({ standings }: PaperRow): number {
  const [leading] = standings;
  return leading === undefined ? 0 : levelOf(leading.heat);
}

function sortPapers(papers: readonly PaperRow[], order: CountOrder): PaperRow[] {
  const keyed = papers.map((paper) => ({ paper, keys: sortKeys(paper.standings, order) }));
  keyed.sort((a, b) => compareKeys(a.keys, b.keys));
  return keyed.map(({ paper }) => paper);
}

/** The values to compare in turn, larger first. Papers without a count come last. */
function sortKeys(standings: readonly PaperStanding[], order: CountOrder): number[] {
  const [leading] = standings;
  const heat = [leading?.heat ?? -1, leading?.score ?? -1];
  if (order === 'heat') return heat;
  if (order === 'rising') return [...risingKeys(standings), ...heat];
  const names = COUNT_NAMES.filter((name) => SIGNS[name] === KINDS[order]);
  const counts = standings.flatMap((standing) => names.map((name) => standing.counts[name]));
  return [Math.max(-1, ...counts.filter((count) => count !== undefined)), ...heat];
}

/** Compares gains by their percentile at their own source: absolute gains of different sources are not comparable. */
function risingKeys(standings: readonly PaperStanding[]): number[] {
  const growth = leadingGrowth(standings.flatMap(({ growth }) => growth ?? []));
  return [growth?.rise ?? -1, growth?.gain ?? 0];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, key] of a.entries()) {
    const difference = (b[index] ?? 0) - key;
    if (difference !== 0) return difference;
  }
  return 0;
}
