import { formatInstant } from '../ui/format.ts';
import { counted, locale, t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import type { ListModel } from './model.ts';
import { isOfDays, isSearch } from './place.ts';
import type { State } from './state.ts';

/** `14 papers · counted 12 Dec 2020`: the summary of the list, also announced to screen readers. */
export function summaryOf(state: State, shown: number): string {
  const { place, nav, papers, found, refreshing } = state;
  if (refreshing) return t('popupRefreshing');
  if (papers === null) return state.failure === null ? t('popupReading') : '';
  if (isSearch(place)) {
    return found > shown ? counted('popupFoundFirst', found, shown) : counted('popupFound', found);
  }
  if (place.view === 'yours' && found > papers.length)
    return counted('popupFoundFirst', found, shown);
  const number =
    shown < papers.length
      ? counted('popupPapersOf', papers.length, shown)
      : counted('popupPapers', found);
  const at = isOfDays(place) ? (nav?.observedAt ?? null) : null;
  return at === null ? number : t('popupPapersCounted', number, formatInstant(at, locale()));
}

/** Toggles the papers of categories that are off. */
export function HiddenPapers({ state: { place, nav, papers }, model }: FootProps) {
  if (isSearch(place) || !isOfDays(place) || papers === null) return null;
  if (place.all) {
    return (
      <button type="button" class="text" onClick={() => model.show({ all: false })}>
        {t('popupHideAgain')}
      </button>
    );
  }
  const hidden = nav?.hidden ?? 0;
  if (hidden === 0) return null;
  return (
    <button type="button" class="text hidden-papers" onClick={() => model.show({ all: true })}>
      {counted('popupHidden', hidden)}
    </button>
  );
}

interface FootProps {
  state: State;
  model: ListModel;
}

export function RefreshButton({ state: { refreshing }, model }: FootProps) {
  return (
    <button
      type="button"
      class="ib refresh"
      aria-label={t('popupRefresh')}
      title={t('popupRefresh')}
      aria-disabled={refreshing}
      onClick={() => model.refresh()}
    >
      <Icon name="refresh" />
    </button>
  );
}
