import { startOf } from '../core/days.ts';
import type { Day } from '../core/digest.ts';

/**
 * Why a day has no papers, as far as the day itself says it. arXiv announces papers on the evenings from Sunday to
 * Thursday (US Eastern time): where the evening before had none, nothing is new that day.
 */
export function emptyReason(day: Day, today: Day) {
  if (day > today) return 'popupEmptyFuture';
  if (day === today) return 'popupEmptyToday';
  const weekday = new Date(startOf(day)).getUTCDay();
  if (weekday === 6) return 'popupEmptySaturday';
  return weekday === 0 ? 'popupEmptySunday' : 'popupEmptyWeekday';
}
