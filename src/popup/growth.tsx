import { isRising, type RankedGrowth } from '../core/growth.ts';
import { growthText, t } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';

/** `+120 since yesterday`, with an arrow for the top tenth of its source. */
export function Growth({ growth }: { growth: RankedGrowth | null }) {
  if (growth === null) return null;
  const words = growthText(growth);
  if (!isRising(growth)) return <span class="change">{words}</span>;
  const rising = t('uiRising', words);
  return (
    <span class="change" data-rising role="img" aria-label={rising} title={rising}>
      <Icon name="rising" />
      {words}
    </span>
  );
}
