import { browser } from '../browser.ts';
import type { Failure } from '../core/failure.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { counted, t } from '../ui/i18n.ts';
import { Action } from './action.tsx';
import { NO_FILTER } from './arrange.ts';
import { EmptyDay } from './empty-day.tsx';
import type { ListModel } from './model.ts';
import { PageLink } from './page-link.tsx';
import { isSearch } from './place.ts';
import type { State } from './state.ts';

interface StateProps {
  state: State;
  model: ListModel;
}

/** Shown instead of an empty list: the reason and what to do. */
export function EmptyList(props: StateProps) {
  const { place, nav, papers } = props.state;
  if (isSearch(place)) return <NoHit {...props} />;
  if ((papers?.length ?? 0) > 0) return <AllFiltered {...props} />;
  if (place.view === 'saved') return <NothingSaved {...props} />;
  if (place.view === 'yours') return <NothingFollowed {...props} />;
  if (nav !== null && nav.hidden > 0) return <AllHidden {...props} />;
  return nav?.latest == null ? <NoPapers {...props} /> : <EmptyDay {...props} />;
}

function NoHit({ state: { place }, model }: StateProps) {
  return (
    <EmptyState
      icon="find"
      title={t('popupNoHit', place.query.trim())}
      actions={
        <>
          <Action main onClick={() => model.show({ query: '' })}>
            {t('popupClearFind')}
          </Action>
          <a
            class="btn"
            href={searchOfArxiv(place.query)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('popupSearchArxiv')}
          </a>
        </>
      }
    >
      <p>{t('popupNoHitWhy')}</p>
    </EmptyState>
  );
}

/** arXiv's own search for the same query. */
function searchOfArxiv(query: string): string {
  const asked = new URLSearchParams({ query: query.trim(), searchtype: 'all' });
  return `https://arxiv.org/search/?${asked}`;
}

function AllFiltered({ model }: StateProps) {
  return (
    <EmptyState
      icon="filter"
      title={t('popupAllFiltered')}
      actions={
        <Action main onClick={() => model.choose(NO_FILTER)}>
          {t('popupAllSources')}
        </Action>
      }
    >
      <p>{t('popupAllFilteredWhy')}</p>
    </EmptyState>
  );
}

function NothingSaved({ model }: StateProps) {
  return (
    <EmptyState
      icon="save"
      title={t('popupNothingSaved')}
      actions={
        <Action main onClick={() => model.show({ view: 'day', day: null })}>
          {t('popupToHotPapers')}
        </Action>
      }
    >
      <p>{t('popupNothingSavedWhy')}</p>
    </EmptyState>
  );
}

function NothingFollowed({ state: { rules } }: StateProps) {
  return (
    <EmptyState
      icon="find"
      title={t(rules === 0 ? 'popupNoRules' : 'popupNothingYours')}
      actions={
        <PageLink page="options" hash="follow" kind="button">
          {t('popupToFollow')}
        </PageLink>
      }
    >
      <p>{t(rules === 0 ? 'popupNoRulesWhy' : 'popupNothingYoursWhy')}</p>
    </EmptyState>
  );
}

function AllHidden({ state: { nav }, model }: StateProps) {
  return (
    <EmptyState
      icon="filter"
      title={counted('popupAllHidden', nav?.hidden ?? 0)}
      actions={
        <>
          <Action main onClick={() => model.show({ all: true })}>
            {t('popupShowOnce')}
          </Action>
          <PageLink page="options" hash="categories" kind="button">
            {t('popupChooseCategories')}
          </PageLink>
        </>
      }
    >
      <p>{t('popupAllHiddenWhy')}</p>
    </EmptyState>
  );
}

function NoPapers({ model }: StateProps) {
  return (
    <EmptyState
      icon="calendar"
      title={t('popupNoPapers')}
      actions={
        <>
          <Action main onClick={() => model.refresh()}>
            {t('popupAskSources')}
          </Action>
          <PageLink page="options" hash="data" kind="button">
            {t('popupImport')}
          </PageLink>
        </>
      }
    >
      <p>{t('popupNoPapersWhy')}</p>
    </EmptyState>
  );
}

interface FailedProps {
  failure: Failure;
  model: ListModel;
}

/** Shown if no list can be loaded. */
export function Failed({ failure, model }: FailedProps) {
  const silent = failure.key === 'backgroundSilent';
  const title = silent
    ? t('popupSilent')
    : failure.key.startsWith('database')
      ? t('popupNoDatabase')
      : t('popupFailed');
  return (
    <EmptyState
      icon="warning"
      title={title}
      actions={
        <>
          <Action main onClick={() => model.reload()}>
            {t('popupTryAgain')}
          </Action>
          <Action onClick={() => browser.runtime.reload()}>{t('popupRestart')}</Action>
        </>
      }
    >
      <p>{t(failure.key, ...failure.values)}</p>
      <p>{t('popupFailedUnharmed')}</p>
    </EmptyState>
  );
}
