import { monthOf } from '../core/arxiv-id.ts';
import { shortenAuthors } from '../core/authors.ts';
import { yearOf } from '../core/bibtex.ts';
import { levelOf } from '../core/popularity.ts';
import { hasRisen, type Shown } from '../core/visit.ts';
import type { PaperRow } from '../shared/messages.ts';
import { shortCount } from '../shared/short-count.ts';
import { formatDay, formatInstant } from '../ui/format.ts';
import { list, locale, sentences, t } from '../ui/i18n.ts';
import { authorsInWords, levelName, sourceName } from '../ui/names.ts';

interface PillProps {
  paper: PaperRow;
  before: Shown | null;
}

/**
 * The score of the leading source, styled by its heat, with a mark if the heat is higher than at the last visit. Nothing
 * for uncounted papers.
 */
export function Pill({ paper: { id, standings }, before }: PillProps) {
  const [leading] = standings;
  if (leading === undefined) return null;
  const level = levelOf(leading.heat);
  const rose = before !== null && hasRisen(before, id, level);
  const words = sentences(
    rose ? t('popupRose') : '',
    t('popupHeat', levelName(level), leading.heat),
    t('popupRank', sourceName(leading.source), leading.rank),
    leading.observedAt === null
      ? ''
      : t('popupCounted', formatInstant(leading.observedAt, locale())),
  );
  return (
    <span
      class="heat"
      data-level={level}
      data-rose={rose || undefined}
      role="img"
      aria-label={words}
      title={words}
    >
      {shortCount(leading.score, t)}
    </span>
  );
}

export function Authors({ authors, room }: { authors: string[]; room: number }) {
  if (authors.length === 0) return null;
  const { more } = shortenAuthors(authors, room);
  return (
    <p class="by" dir="ltr" title={more > 0 ? list(authors) : undefined}>
      {authorsInWords(authors, room)}
    </p>
  );
}

/** The day on which the leading source listed the paper; without one, the month of submission. */
export function PaperDay({ paper: { id, standings } }: { paper: PaperRow }) {
  const [leading] = standings;
  const text =
    leading === undefined
      ? formatDay(`${yearOf(id)}-${monthOf(id).slice(2)}-01`, 'month', locale())
      : formatDay(leading.day, 'plain', locale());
  return <span class="date">{text}</span>;
}
