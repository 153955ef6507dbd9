import { shownDay } from '../core/days.ts';
import type { Day, Instant } from '../core/digest.ts';
import { remember } from '../shared/remember.ts';
import { dayText } from '../shared/text-names.ts';
import type { DayStyle } from '../shared/texts.ts';
import type { LiveApi } from './live-api.ts';

/** Formats numbers and days; instants become days in the user's time zone. Results are cached. */
export interface Numbers {
  /** 2,427 */
  exact(count: number): string;
  /** 12 December 2020 */
  day(when: Instant | Day): string;
  /** 12 Dec 2020 */
  shortDay(when: Instant | Day): string;
}

/** Uses the texts that the background generated for the locale, or `Intl` if one is missing. */
export function numbersOf(live: Pick<LiveApi, 'translate' | 'locale'>): Numbers {
  const { translate } = live;
  const exact = (count: number): string => {
    if (count < 1000) return `${count}`;
    const rest = `${count % 1000}`.padStart(3, '0');
    const thousands = exact(Math.floor(count / 1000));
    return translate('formatThousands', thousands, rest) || count.toLocaleString(live.locale);
  };
  const dayIn = (style: DayStyle) =>
    remember((when: Instant | Day) => {
      const shown = shownDay(when);
      const [year = '', month, day = ''] = shown.split('-');
      return (
        translate(dayText(style, Number(month)), Number(day), year, day) ||
        new Date(shown).toLocaleDateString(live.locale, {
          day: 'numeric',
          month: style,
          year: 'numeric',
          timeZone: 'UTC',
        })
      );
    });
  return { exact: remember(exact), day: dayIn('long'), shortDay: dayIn('short') };
}
