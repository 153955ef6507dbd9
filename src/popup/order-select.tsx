import type { TextName } from '../core/text-name.ts';
import { choices as stored } from '../shared/storage/popup.ts';
import { t } from '../ui/i18n.ts';
import type { Order } from './arrange.ts';
import type { ListModel } from './model.ts';
import { hasOwnOrder, isSearch, type Place } from './place.ts';
import type { State } from './state.ts';

const ORDERS: Record<Exclude<Order, 'given'>, TextName> = {
  heat: 'popupOrderHeat',
  rising: 'popupOrderRising',
  retweets: 'popupOrderRetweets',
  favorites: 'popupOrderFavorites',
  votes: 'popupOrderVotes',
};

function givenOrder(place: Place): TextName {
  if (isSearch(place)) return 'popupOrderBestMatch';
  return place.view === 'yours' ? 'popupOrderNewest' : 'popupOrderLastSaved';
}

/** The order of the list. The reading list and search results have their own order as first choice. */
export function OrderSelect({ state, model }: { state: State; model: ListModel }) {
  const { place, choices } = state;
  const own = hasOwnOrder(place);
  const name = own ? 'orderFound' : 'order';
  return (
    <select
      class="order"
      aria-label={t('popupOrder')}
      title={t('popupOrder')}
      value={choices[name]}
      onChange={({ currentTarget }) =>
        model.choose({ [name]: stored.read({ [name]: currentTarget.value })[name] })
      }
    >
      {own && <option value="given">{t(givenOrder(place))}</option>}
      {Object.entries(ORDERS).map(([order, key]) => (
        <option key={order} value={order}>
          {t(key)}
        </option>
      ))}
    </select>
  );
}
