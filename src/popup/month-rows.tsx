import type { ComponentChildren } from 'preact';
import type { Day } from '../core/digest.ts';
import { weekdays } from '../ui/format.ts';
import { locale } from '../ui/i18n.ts';
import { type Month, weeksOfMonth } from './month.ts';

interface MonthRowsProps {
  month: Month;
  /** The weekday of the first column; 1 is Monday. */
  first: number;
  /** The content of a day's cell. */
  cell: (day: Day) => ComponentChildren;
  /** Whether a day belongs to the days shown. */
  isShown?: (day: Day) => boolean;
}

/** The rows of a month calendar: the weekdays, then one row per week. */
export function MonthRows({ month, first, cell, isShown }: MonthRowsProps) {
  const columns = weekdays(first, locale());
  return (
    <>
      <thead>
        <tr>
          {columns.map(({ short, long }) => (
            <th scope="col" key={long}>
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOfMonth(month, first).map((line) => (
          <tr key={line.find(Boolean)}>
            {columns.map(({ long }, index) => {
              const day = line[index] ?? null;
              return (
                <td key={long} data-shown={(day !== null && isShown?.(day)) || undefined}>
                  {day !== null && cell(day)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </>
  );
}
