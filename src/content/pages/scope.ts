import { monthOf } from '../../core/month.ts';
import { idOfHref } from './link.ts';

/**
 * The months (`2102`) whose papers a page probably shows, told by its path alone, so that their shards can be
 * read before the first row is there. Rows of other months cost one more read.
 */
export function likelyMonths(path: string, now: Date): string[] {
  const id = idOfHref(path);
  if (id) return [monthOf(id)];
  const [, month] = /\/(\d{4}-(?:0[1-9]|1[0-2]))/.exec(path) ?? [];
  const date = new Date(month ?? now);
  // Papers announced in a month were submitted in it or in the one before.
  return [0, 1].map((back) => {
    date.setUTCMonth(date.getUTCMonth() - back, 1);
    return date.toISOString().replace(/..(..)-(..).*/, '$1$2');
  });
}
