import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addDays, localDay } from '../core/days.ts';
import type { Day } from '../core/digest.ts';
import { levelOf } from '../core/popularity.ts';
import type { DaySummary } from '../shared/messages.ts';
import { firstWeekday, formatDay } from '../ui/format.ts';
import { counted, locale, t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { besideMonth, dayBeside, type Month, monthOfDay, monthsOf } from './month.ts';
import { MonthRows } from './month-rows.tsx';

interface CalendarProps {
  /** Days that have papers; null while they are loading. */
  days: DaySummary[] | null;
  /** The shown day. */
  day: Day | null;
  /** `day` is the last of seven days. */
  week: boolean;
  onPick: (day: Day) => void;
}

/** A month calendar. Days with papers have a bar: longer and darker for hotter days. */
export function Calendar({ days, day, week, onPick }: CalendarProps) {
  const known = useMemo(() => new Map(days?.map((summary) => [summary.day, summary])), [days]);
  const months = useMemo(() => monthsOf(days ?? []), [days]);
  const [month, setMonth] = useState<Month | null>(null);
  const [focus, setFocus] = useState<Day | null>(null);
  const table = useRef<HTMLTableElement>(null);
  // Follows the shown day until the user turns the pages.
  useEffect(() => setMonth(null), [day]);
  useEffect(() => {
    if (focus === null) return;
    table.current?.querySelector<HTMLElement>(`[data-pick="${focus}"]`)?.focus();
  }, [focus]);
  const shown = month ?? monthOfDay(day ?? days?.at(-1)?.day ?? localDay(new Date()));
  const entry = tabStop(known, shown, focus ?? day);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = (event.target as HTMLElement).dataset?.pick;
    const to = at && dayBeside(days ?? [], at, event.key, isRightToLeft());
    if (!to) return;
    event.preventDefault();
    setMonth(monthOfDay(to));
    setFocus(to);
  };

  return (
    <div class="calendar">
      <MonthHead months={months} month={shown} onMonth={setMonth} />
      <table class="cal" ref={table} onKeyDown={onKeyDown}>
        <caption class="vh">{formatDay(`${shown}-01`, 'month', locale())}</caption>
        <MonthRows
          month={shown}
          first={firstWeekday(locale())}
          cell={(of) => (
            <DayCell
              day={of}
              summary={known.get(of)}
              current={of === day}
              entry={of === entry}
              onPick={onPick}
            />
          )}
          isShown={(of) => week && isWithin(of, day)}
        />
      </table>
    </div>
  );
}

interface DayCellProps {
  day: Day;
  summary: DaySummary | undefined;
  current: boolean;
  /** The one day that the Tab key reaches; arrow keys lead to the others. */
  entry: boolean;
  onPick: (day: Day) => void;
}

function DayCell({ day, summary, current, entry, onPick }: DayCellProps) {
  const number = Number(day.slice(8));
  if (summary === undefined)
    return <span aria-current={current ? 'date' : undefined}>{number}</span>;
  const spoken = formatDay(day, 'inYear', locale());
  return (
    <button
      type="button"
      data-pick={day}
      data-level={levelOf(summary.heat)}
      tabIndex={entry ? 0 : -1}
      aria-current={current ? 'date' : undefined}
      aria-label={counted('popupDayPapers', summary.papers, spoken)}
      onClick={() => onPick(day)}
    >
      {number}
    </button>
  );
}

interface MonthHeadProps {
  months: Month[];
  month: Month;
  onMonth: (month: Month) => void;
}

function MonthHead({ months, month, onMonth }: MonthHeadProps) {
  const before = besideMonth(months, month, -1);
  const after = besideMonth(months, month, 1);
  const choices = months.includes(month) ? months : [...months, month].sort();
  return (
    <div class="monthhead">
      <select
        aria-label={t('popupMonth')}
        value={month}
        onChange={({ currentTarget }) => onMonth(currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {formatDay(`${choice}-01`, 'month', locale())}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="ib"
        aria-label={t('popupMonthBefore')}
        disabled={before === null}
        onClick={() => before && onMonth(before)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        class="ib"
        aria-label={t('popupMonthAfter')}
        disabled={after === null}
        onClick={() => after && onMonth(after)}
      >
        <Icon name="next" />
      </button>
    </div>
  );
}

/** The shown day if it is in this month, else the month's first day with papers. */
function tabStop(
  known: ReadonlyMap<Day, DaySummary>,
  month: Month,
  wanted: Day | null,
): Day | undefined {
  if (wanted !== null && monthOfDay(wanted) === month && known.has(wanted)) return wanted;
  return [...known.keys()].filter((day) => monthOfDay(day) === month).sort()[0];
}

function isWithin(day: Day, last: Day | null): boolean {
  return last !== null && day <= last && day > addDays(last, -7);
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}
