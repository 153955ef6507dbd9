import type { TextName } from '../core/text-name.ts';
import { t } from '../ui/i18n.ts';
import type { Order } from './arrange.ts';
import type { ListModel, State } from './model.ts';

const ORDERS: Record<Order, TextName> = {
  heat: 'popupOrderHeat',
  retweets: 'popupOrderRetweets',
  favorites: 'popupOrderFavorites',
  votes: 'popupOrderVotes',
};

export function OrderSelect({ state, model }: { state: State; model: ListModel }) {
  return (
    <select
      class="order"
      aria-label={t('popupOrder')}
      title={t('popupOrder')}
      value={state.choices.order}
      onChange={({ currentTarget }) => model.choose({ order: currentTarget.value as Order })}
    >
      {Object.entries(ORDERS).map(([order, key]) => (
        <option key={order} value={order}>
          {t(key)}
        </option>
      ))}
    </select>
  );
}
