import type { ComponentChildren } from 'preact';
import { addDays } from '../core/days.ts';
import type { Day } from '../core/digest.ts';
import type { DayList } from '../shared/messages.ts';
import { formatDay } from '../ui/format.ts';
import { locale, t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import type { ListModel } from './model.ts';
import { isOfDays, isReadingList, isSearch } from './place.ts';
import type { State } from './state.ts';

/** The title of the list: `Fri, 11 Dec 2020`. */
export function titleOf({ place, nav }: State, style: 'short' | 'long'): string {
  if (place.view === 'saved') return t('popupReadingList');
  if (place.view === 'yours') return t('popupYours');
  const day = place.day ?? nav?.day ?? null;
  if (day === null) return nav === null ? '' : t('popupNoDay');
  if (place.view === 'week') {
    return t('popupWeekTo', formatDay(day, style === 'short' ? 'plain' : style, locale()));
  }
  return formatDay(day, style, locale());
}

/** The title of the tab: `Hot papers: Fri, 11 Dec 2020`. */
export function tabTitleOf({ place, nav }: State): string {
  if (place.view === 'saved') return t('popupTitleSaved');
  if (place.view === 'yours') return t('popupTitleYours');
  const day = place.day ?? nav?.day ?? null;
  if (day === null) return t('extensionName');
  return place.view === 'week'
    ? t('popupTitleWeek', formatDay(day, 'plain', locale()))
    : t('popupTitleDay', formatDay(day, 'short', locale()));
}

/** The name of an exported file: `hot-papers-2020-12-11`. */
export function fileNameOf({ place, nav }: State): string {
  const day = isSearch(place) ? null : (place.day ?? nav?.day ?? null);
  const what = isReadingList(place)
    ? 'reading-list'
    : isSearch(place) || isOfDays(place)
      ? (day ?? 'search')
      : place.view;
  return `hot-papers-${what}`;
}

/** The end of the next week that has papers. The last week ends with the latest day. */
function weekAfter(nav: DayList | null): Day | null {
  if (nav?.day == null || nav.next === null || nav.latest === null) return null;
  const [, reached = nav.next] = [addDays(nav.day, 7), nav.next].sort();
  const [end = null] = [reached, nav.latest].sort();
  return end;
}

interface DayNavProps {
  state: State;
  model: ListModel;
  children: ComponentChildren;
}

/** Buttons for the previous and the next day, around other controls. */
export function DayNav({ state: { place, nav }, model, children }: DayNavProps) {
  const week = place.view === 'week';
  const before = nav?.previous ?? null;
  const after = week ? weekAfter(nav) : (nav?.next ?? null);
  return (
    <>
      <button
        type="button"
        class="ib"
        aria-label={week ? t('popupWeekBefore') : t('popupDayBefore')}
        title={week ? t('popupWeekBefore') : t('popupDayBefore')}
        disabled={before === null || !isOfDays(place)}
        onClick={() => model.show({ day: before, query: '' })}
      >
        <Icon name="previous" />
      </button>
      {children}
      <button
        type="button"
        class="ib"
        aria-label={week ? t('popupWeekAfter') : t('popupDayAfter')}
        title={week ? t('popupWeekAfter') : t('popupDayAfter')}
        disabled={after === null || !isOfDays(place)}
        onClick={() => model.show({ day: after, query: '' })}
      >
        <Icon name="next" />
      </button>
    </>
  );
}
