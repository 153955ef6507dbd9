import { t } from '../ui/i18n.ts';
import type { ListModel, State } from './model.ts';

const WORDS = [
  'popupFrom0',
  'popupFrom1',
  'popupFrom2',
  'popupFrom3',
  'popupFrom4',
  'popupFrom5',
] as const;

const STEPS = [
  { level: 1, x: 20.6, height: 2.6 },
  { level: 2, x: 44.2, height: 5.2 },
  { level: 3, x: 67.8, height: 7.8 },
  { level: 4, x: 91.4, height: 10.4 },
  { level: 5, x: 115, height: 13 },
];

/** How hot a paper must be to be shown. The wedge is the legend of the five levels. */
export function Threshold({ state: { choices }, model }: { state: State; model: ListModel }) {
  const words = t(WORDS[choices.from] ?? WORDS[0]);
  return (
    <label class="show" data-filters={choices.from > 0 || undefined}>
      {t('popupShow')}
      <span class="threshold">
        <svg viewBox="0 0 132 14" aria-hidden="true">
          {STEPS.map(({ level, x, height }) => (
            <rect
              key={level}
              x={x}
              y={14 - height}
              width={level === 5 ? 17 : 20}
              height={height}
              fill={`var(--hp-heat-${level})`}
            />
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
