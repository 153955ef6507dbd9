import { stepFill, THRESHOLD_BOX, THRESHOLD_STEPS, thresholdLevel } from '../shared/threshold.ts';
import { t } from '../ui/i18n.ts';
import type { ListModel } from './model.ts';
import type { State } from './state.ts';

/** The lowest heat shown. The steps are also the legend of the five levels. */
export function Threshold({ state: { choices }, model }: { state: State; model: ListModel }) {
  const words = t(`popupFrom${thresholdLevel(choices.from)}`);
  return (
    <label class="show" data-filters={choices.from > 0 || undefined}>
      {t('popupShow')}
      <span class="threshold">
        <svg viewBox={THRESHOLD_BOX} aria-hidden="true">
          {THRESHOLD_STEPS.map(({ level, ...place }) => (
            <rect key={level} {...place} fill={stepFill(level, choices.from)} />
          ))}
        </svg>
        <input
          type="range"
          min="0"
          max="5"
          value={choices.from}
          aria-label={t('popupShow')}
          aria-valuetext={words}
          onInput={({ currentTarget }) => model.choose({ from: Number(currentTarget.value) })}
        />
      </span>
      <span class="words">{words}</span>
    </label>
  );
}
