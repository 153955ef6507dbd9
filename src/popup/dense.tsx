import { t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import type { ListModel } from './model.ts';
import type { State } from './state.ts';

/** One line per paper, or all its facts. */
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
