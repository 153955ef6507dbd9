import { dayText } from '../shared/text-names.ts';
import type { DayStyle, FormatName } from '../shared/texts.ts';

const STYLES: readonly DayStyle[] = ['long', 'short'];

/**
 * How a locale writes whole numbers and days, as texts with markers, for the pages: there the first `Intl` format
 * costs 30 to 50 ms. What cannot be said in this way (lakhs, other digits, other calendars) is left out.
 */
export function formatTexts(locale: string): Partial<Record<FormatName, string>> {
  const texts: Partial<Record<FormatName, string>> = {};
  const divider = dividerIn(new Intl.NumberFormat(locale));
  if (divider !== null) texts.formatThousands = `$1${divider}$2`;
  for (const style of STYLES) {
    const options = { day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' } as const;
    const format = new Intl.DateTimeFormat(locale, options);
    for (let month = 1; month <= 12; month++) {
      const text = dayIn(format, month);
      if (text !== null) texts[dayText(style, month)] = text;
    }
  }
  return texts;
}

/** The separator of thousands, if the locale writes numbers with nothing else. */
function dividerIn(format: Intl.NumberFormat): string | null {
  const [, divider = ''] = /^1(\D)234/.exec(format.format(1234)) ?? [];
  const usual = ['1', '234', '567'].join(divider);
  return divider !== '' && format.format(1_234_567) === usual ? divider : null;
}

const MARKERS: Record<string, string> = { 'day 5': '$1', 'day 05': '$3', 'year 2021': '$2' };

/** `$1 February $2`; `$3` is the day with two digits. */
function dayIn(format: Intl.DateTimeFormat, month: number): string | null {
  const parts = format.formatToParts(Date.UTC(2021, month - 1, 5));
  const text = parts.map(({ type, value }) => MARKERS[`${type} ${value}`] ?? value).join('');
  return /\$[13]/.test(text) && text.includes('$2') ? text : null;
}
