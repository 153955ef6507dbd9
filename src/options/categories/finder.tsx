import { counted, t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';

export const SEARCH_ID = 'category-search';

interface FinderProps {
  query: string;
  search(query: string): void;
  /** How many categories the search found; null without a search. */
  hits: number | null;
  switchHits(on: boolean): void;
}

/** The search box, and two buttons for all search results. */
export function Finder({ query, search, hits, switchHits }: FinderProps) {
  const all = hits === null;
  return (
    <search class="row1">
      <div class="find">
        <Icon name="find" />
        <input
          type="search"
          id={SEARCH_ID}
          aria-label={t('optionsFindLabel')}
          placeholder={t('optionsFindHint')}
          value={query}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </div>
      <button type="button" class="btn" disabled={hits === 0} onClick={() => switchHits(true)}>
        {t(all ? 'optionsAllOn' : 'optionsFoundOn')}
      </button>
      <button type="button" class="btn" disabled={hits === 0} onClick={() => switchHits(false)}>
        {t(all ? 'optionsAllOff' : 'optionsFoundOff')}
      </button>
      <span class="vh" role="status">
        {all ? '' : counted('optionsFound', hits)}
      </span>
    </search>
  );
}
