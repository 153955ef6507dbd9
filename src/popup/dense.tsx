import { t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import type { ListModel } from './model.ts';
import type { State } from './state.ts';

/** Switches between one line per paper and all details. */
export function DenseSwitch({ state, model }: { state: State; model: ListModel }) {
  const { dense } = state.choices;
  return (
    <button
      type="button"
      class="ib dense"
      aria-pressed={dense}
      aria-label={t('popupDense')}
      title={t('popupDense')}
      onClick={() => model.choose({ dense: !dense })}
    >
      <Icon name="lines" />
    </button>
  );
}
