import { bigPage, madeUpPapers, newPage, type PagePaper } from '../test/fixtures/pages/index.ts';
import { idsOfThisMonth } from './data.ts';

/** The first `count` papers of this month, as a listing shows them. */
function hotPapers(count: number): PagePaper[] {
  const ids = idsOfThisMonth(count);
  return madeUpPapers(count).map((paper, i) => ({ ...paper, id: ids[i] ?? paper.id }));
}

/** A listing of `entries`, of which the first `hot` papers of this month are spread evenly. */
export function listingOf(entries: number, hot: number): string {
  return bigPage(entries, hotPapers(hot));
}

/** A /new page of 340 entries with abstracts, 14 of them counted. */
export function newListing(): string {
  const quiet = madeUpPapers(326);
  const fresh = [...hotPapers(14), ...quiet.slice(0, 160)];
  const parts = { fresh, crosses: quiet.slice(160, 240), replaced: quiet.slice(240) };
  return newPage('cs.CV', 'Friday, 2 April 2021', parts);
}
