import { monthOf } from '../../core/arxiv-id.ts';
import { idOfHref } from './link.ts';

/**
 * The months (`2102`) whose papers a page probably shows, told by its address alone, so that their shards
 * can be read before the first row is there. Rows of other months cost one more read.
 */
export function likelyMonths(url: URL, now: Date): string[] {
  const id = idOfHref(url.pathname);
  if (id !== null) return [monthOf(id)];
  const [, kind, , period = ''] = url.pathname.split('/');
  if (kind === 'catchup') return lastTwo(...yearAndMonth(period, now));
  if (kind !== 'list') return [];
  const asked = periodInQuery(url.searchParams) ?? period;
  if (/^\d{4}-\d\d/.test(asked)) return [key(...yearAndMonth(asked, now))];
  if (/^\d{4}/.test(asked)) return MONTHS.map((month) => key(Number(asked.slice(0, 4)), month));
  return lastTwo(...yearAndMonth('', now));
}

/** The form on an archive's page asks for `?archive=cs&year=21&month=02`, or `all` months. */
function periodInQuery(query: URLSearchParams): string | null {
  const year = query.get('year');
  return year === null ? null : `${`20${year}`.slice(-4)}-${query.get('month')}`;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function yearAndMonth(period: string, now: Date): [year: number, month: number] {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(period) ?? [];
  return year === undefined
    ? [now.getUTCFullYear(), now.getUTCMonth() + 1]
    : [Number(year), Number(month)];
}

/** What is announced on a day was submitted some days before. */
function lastTwo(year: number, month: number): string[] {
  return [key(year, month), month === 1 ? key(year - 1, 12) : key(year, month - 1)];
}

function key(year: number, month: number): string {
  return `${year % 100}`.padStart(2, '0') + `${month}`.padStart(2, '0');
}
