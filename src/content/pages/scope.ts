import { monthOf } from '../../core/month.ts';
import { idOfHref } from './link.ts';

/**
 * The months (`2102`) that a page's papers probably belong to, based on its path alone, so that their shards can be read
 * before the first row arrives. Rows of other months cost another read.
 */
export function likelyMonths(path: string, now: Date): string[] {
  const id = idOfHref(path);
  if (id) return [monthOf(id)];
  const [, month] = /\/(\d{4}-(?:0[1-9]|1[0-2]))/.exec(path) ?? [];
  const date = new Date(month ?? now);
  // Papers announced in a month were submitted in the same or the previous month.
  return [0, 1].map((back) => {
    date.setUTCMonth(date.getUTCMonth() - back, 1);
    return date.toISOString().replace(/..(..)-(..).*/, '$1$2');
  });
}
