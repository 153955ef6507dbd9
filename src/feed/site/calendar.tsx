import type { Day } from '../../core/digest.ts';
import { weeksOfMonth } from '../../popup/month.ts';
import { formatDay, weekdays } from '../../ui/format.ts';
import { counted, locale } from '../../ui/i18n.ts';
import { dayPage, linkFrom, monthPage } from './addresses.ts';
import type { Site } from './site.ts';

const MONDAY = 1;

interface CalendarProps {
  site: Site;
  page: string;
  /** `2026-11` */
  month: string;
  /** The day that the page shows. */
  day: Day | undefined;
}

/** A month calendar whose days with papers are links. */
export function Calendar({ site, page, month, day }: CalendarProps) {
  const columns = weekdays(MONDAY, locale());
  const first = `${month}-01`;
  return (
    <table class="cal">
      <caption>
        <a href={linkFrom(page, monthPage(first))}>{formatDay(first, 'month', locale())}</a>
      </caption>
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
        {weeksOfMonth(month, MONDAY).map((line) => (
          <tr key={line.find(Boolean)}>
            {columns.map(({ long }, index) => (
              <td key={long}>
                <DayCell day={line[index] ?? null} site={site} page={page} shown={day} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  day: Day | null;
  site: Site;
  page: string;
  shown: Day | undefined;
}

function DayCell({ day, site, page, shown }: DayCellProps) {
  if (day === null) return null;
  const number = Number(day.slice(8));
  const papers = site.papers.get(day);
  if (papers === undefined) return <span>{number}</span>;
  const spoken = formatDay(day, 'inYear', locale());
  return (
    <a
      href={linkFrom(page, dayPage(day))}
      aria-current={day === shown ? 'date' : undefined}
      aria-label={counted('popupDayPapers', papers, spoken)}
    >
      {number}
    </a>
  );
}
