import type { Instant, SourceId } from '../../core/digest.ts';
import { pluralizer } from '../../shared/plurals.ts';
import { sinceWords } from '../../shared/since.ts';
import { sourceText } from '../../shared/text-names.ts';
import { visitWords } from '../../shared/visit-words.ts';
import { listNames } from '../list-names.ts';
import type { LiveApi } from '../live-api.ts';
import { numbersOf } from '../numbers.ts';
import type { Row } from './rows.ts';

/** The summary in the bar: how many papers are discussed, counted when and by which sources. */
export interface Summary {
  discussed: number;
  of: number;
  /** The changes since the user's last visit; empty on the first visit. */
  since: string;
  /** Empty where nothing was counted. */
  counted: string;
  /** The whole summary in complete sentences. */
  words: string;
}

export function summaryOf(
  rows: readonly Row[],
  live: Pick<LiveApi, 'translate' | 'locale' | 'visit'>,
): Summary {
  const { translate } = live;
  const badges = rows.flatMap(({ badge }) => (badge === null ? [] : [badge]));
  const numbers = { discussed: badges.length, of: rows.length, since: sinceVisit(rows, live) };
  const latest = new Map<SourceId, Instant>();
  for (const { source, at, day } of badges.flatMap(({ standings }) => standings)) {
    const when = at || day;
    if (when > (latest.get(source) ?? '')) latest.set(source, when);
  }
  const last = [...latest.values()].sort().at(-1);
  if (last === undefined) {
    return {
      ...numbers,
      counted: '',
      words: translate('listingDiscussed', badges.length, rows.length),
    };
  }
  const names = [...latest.keys()].map((source) => translate(sourceText(source)));
  const by = listNames(names, live.locale);
  const day = numbersOf(live).shortDay(last);
  return {
    ...numbers,
    counted: translate('listingCounted', day, by),
    words: pluralizer(translate, live.locale)(
      'listingSummary',
      rows.length,
      badges.length,
      day,
      by,
    ),
  };
}

function sinceVisit(
  rows: readonly Row[],
  { translate, locale, visit }: Pick<LiveApi, 'translate' | 'locale' | 'visit'>,
): string {
  const before = visit.before();
  if (before === null) return '';
  const language = {
    translate,
    counted: pluralizer(translate, locale),
    since: sinceWords(translate, locale),
  };
  const shown = rows.flatMap(({ id, badge }) =>
    badge === null ? [] : [{ id, level: badge.level }],
  );
  return visitWords(language, before, shown, Date.now());
}
