import { startOf } from '../core/days.ts';
import type { Day } from '../core/digest.ts';

/**
 * Why a day has no papers, if its date explains it. arXiv announces papers on the evenings from Sunday to Thursday (US
 * Eastern time); after an evening without an announcement there are no new papers.
 */
export function emptyReason(day: Day, today: Day) {
  if (day > today) return 'popupEmptyFuture';
  if (day === today) return 'popupEmptyToday';
  const weekday = new Date(startOf(day)).getUTCDay();
  if (weekday === 6) return 'popupEmptySaturday';
  return weekday === 0 ? 'popupEmptySunday' : 'popupEmptyWeekday';
}
