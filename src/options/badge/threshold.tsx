import {
  stepFill,
  THRESHOLD_BOX,
  THRESHOLD_STEPS,
  thresholdLevel,
} from '../../shared/threshold.ts';
import { t } from '../../ui/i18n.ts';
import { Row } from '../parts/rows.tsx';

interface ThresholdProps {
  from: number;
  change(from: number): void;
}

/** The lowest level that gets a badge: a range input below five steps that rise with the heat. */
export function Threshold({ from, change }: ThresholdProps) {
  const words = t(`optionsFrom${thresholdLevel(from)}`);
  return (
    <Row name={t('optionsFrom')} why={t('optionsFromWhy')} wide>
      <span class="threshold">
        <svg viewBox={THRESHOLD_BOX} aria-hidden="true">
          {THRESHOLD_STEPS.map(({ level, ...rect }) => (
            <rect key={level} {...rect} fill={stepFill(level, from)} />
          ))}
        </svg>
        <input
          type="range"
          id="badge-from"
          min="0"
          max="5"
          value={from}
          aria-label={t('optionsFrom')}
          aria-valuetext={words}
          onInput={(event) => change(event.currentTarget.valueAsNumber)}
        />
      </span>
      <span class="words">{words}</span>
    </Row>
  );
}
