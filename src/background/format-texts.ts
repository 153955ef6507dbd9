import { dayText } from '../shared/text-names.ts';
import type { DayStyle, FormatName } from '../shared/texts.ts';

const STYLES: readonly DayStyle[] = ['long', 'short'];

/**
 * A locale's formats of integers and days as texts with placeholders, because creating the first `Intl` format costs a
 * page 30 to 50 ms. Formats that such texts cannot express (lakhs, other digits, other calendars) are omitted.
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

/** The thousands separator; null if the locale's format needs more than that. */
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
