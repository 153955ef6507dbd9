import { t } from '../../ui/i18n.ts';
import { Row } from '../parts/rows.tsx';

const FROM = [
  'optionsFrom0',
  'optionsFrom1',
  'optionsFrom2',
  'optionsFrom3',
  'optionsFrom4',
  'optionsFrom5',
] as const;
const STEP = 23.6;
const RISE = 2.6;
const HEIGHT = 14;

interface ThresholdProps {
  from: number;
  change(from: number): void;
}

/** The lowest level that gets a badge: a range under five steps that rise with the heat. */
export function Threshold({ from, change }: ThresholdProps) {
  const words = t(FROM[from] ?? FROM[0]);
  return (
    <Row name={t('optionsFrom')} why={t('optionsFromWhy')} wide>
      <span class="threshold">
        <svg viewBox="0 0 132 14" aria-hidden="true">
          {[1, 2, 3, 4, 5].map((level) => (
            <rect
              key={level}
              x={7 + STEP * level - 10}
              y={HEIGHT - RISE * level}
              width={level < 5 ? 20 : 17}
              height={RISE * level}
              fill={`var(--hp-${level < from ? 'line' : `heat-${level}`})`}
            />
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
