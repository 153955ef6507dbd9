import { type CountName, SIGNS } from '../core/counts.ts';
import { SOURCES } from '../core/sources.ts';
import type { PaperStanding } from '../shared/messages.ts';
import { formatChange, formatDay, formatInstant, formatNumber } from '../ui/format.ts';
import { locale, t } from '../ui/i18n.ts';
import { Sign } from '../ui/icons.tsx';
import { countInWords, sourceAbbreviation, sourceName } from '../ui/names.ts';
import { Growth } from './growth.tsx';

interface CountsProps {
  standing: PaperStanding;
  leads: boolean;
}

/** The exact counts of one source, and their growth since its previous count. */
export function Counts({ standing, leads }: CountsProps) {
  const { source, counts } = standing;
  const shown = SOURCES[source].scored.filter((name) => counts[name] !== undefined);
  const abbreviation = sourceAbbreviation(source) || (leads ? '' : sourceName(source));
  return (
    <>
      {shown.map((name, index) => (
        <Count
          key={name}
          name={name}
          standing={standing}
          abbreviation={index === 0 ? abbreviation : ''}
        />
      ))}
      <Growth growth={standing.growth} />
    </>
  );
}

interface CountProps {
  name: CountName;
  standing: PaperStanding;
  abbreviation: string;
}

function Count({ name, standing, abbreviation }: CountProps) {
  const count = standing.counts[name] ?? 0;
  const before = standing.earlier?.[name];
  const change = before === undefined ? 0 : count - before;
  const words = describe(name, standing, count, change);
  const sign = SIGNS[name];
  return (
    <span class="count" role="img" aria-label={words} title={words}>
      {abbreviation !== '' && `${abbreviation} `}
      {sign && <Sign text={sign} />}
      {formatNumber(count, locale())}
    </span>
  );
}

/** `2,427 retweets, +120 since the count before. Hot Papers, counted 12 Dec 2020` */
function describe(
  name: CountName,
  { source, observedAt, day }: PaperStanding,
  count: number,
  change: number,
): string {
  const words = countInWords(name, count);
  const what = change === 0 ? words : t('popupChange', words, formatChange(change, locale()));
  const when =
    observedAt === null ? formatDay(day, 'plain', locale()) : formatInstant(observedAt, locale());
  return t('popupCountedBy', what, sourceName(source), when);
}
