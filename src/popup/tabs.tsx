import type { TextName } from '../core/text-name.ts';
import { t } from '../ui/i18n.ts';
import type { ListModel } from './model.ts';
import { VIEWS, type View } from './place.ts';
import type { State } from './state.ts';

/** The views in their order. */
const TABS: Record<View, TextName> = {
  day: 'popupOneDay',
  week: 'popupOneWeek',
  saved: 'popupSavedTab',
  yours: 'popupYoursTab',
};

/** Switches between the views. */
export function Tabs({ state: { place }, model }: { state: State; model: ListModel }) {
  return (
    <fieldset class="seg tabs">
      <legend class="vh">{t('popupSpan')}</legend>
      {VIEWS.map((view) => (
        <label key={view}>
          <input
            type="radio"
            name="view"
            value={view}
            checked={place.view === view}
            onChange={() => model.show({ view, query: '' })}
          />
          {t(TABS[view])}
        </label>
      ))}
    </fieldset>
  );
}
