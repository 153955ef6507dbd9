import type { Day } from '../../core/digest.ts';
import { MonthRows } from '../../popup/month-rows.tsx';
import { formatDay } from '../../ui/format.ts';
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
  const first = `${month}-01`;
  return (
    <table class="cal">
      <caption>
        <a href={linkFrom(page, monthPage(first))}>{formatDay(first, 'month', locale())}</a>
      </caption>
      <MonthRows
        month={month}
        first={MONDAY}
        cell={(of) => <DayCell day={of} site={site} page={page} shown={day} />}
      />
    </table>
  );
}

interface DayCellProps {
  day: Day;
  site: Site;
  page: string;
  shown: Day | undefined;
}

function DayCell({ day, site, page, shown }: DayCellProps) {
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
