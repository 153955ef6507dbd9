import type { Day } from '../../../../src/core/digest.ts';

const inWords = (options: Intl.DateTimeFormatOptions, locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day: Day | null): string => (day === null ? '' : format.format(new Date(day)));
};

/** `July 3, 2020`, as Twitter writes it. */
export const dayOf = inWords({ year: 'numeric', month: 'long', day: 'numeric' }, 'en-US');

const weekday = inWords({ weekday: 'short' }, 'en-US');
const month = inWords({ month: 'short' }, 'en-US');

/** `Fri, 3 Jul 2020`, as arXiv writes it. */
export function listDay(day: Day): string {
  return `${weekday(day)}, ${Number(day.slice(8))} ${month(day)} ${day.slice(0, 4)}`;
}
