import type { Instant, SourceId } from '../../core/digest.ts';
import { sourceText } from '../../shared/text-names.ts';
import { numbersOf } from '../numbers.ts';
import type { Shared } from '../shared.ts';
import type { Row } from './rows.ts';

/** What the bar says of a page: how many papers are talked about, counted when and by whom. */
export interface Summary {
  count: string;
  when: string;
  who: string;
  /** All of it in one sentence. */
  words: string;
}

export function summaryOf(
  rows: readonly Row[],
  shared: Pick<Shared, 'translate' | 'locale'>,
): Summary {
  const { translate } = shared;
  const talked = rows.flatMap(({ badge }) => (badge === null ? [] : [badge]));
  const { exact, shortDay } = numbersOf(shared);
  const count = translate('listingCount', exact(talked.length), exact(rows.length));
  const latest = new Map<SourceId, Instant>();
  for (const { source, at, day } of talked.flatMap(({ standings }) => standings)) {
    const when = at || day;
    if (when > (latest.get(source) ?? '')) latest.set(source, when);
  }
  const times = [...latest.values()].sort();
  const last = times.at(-1);
  const when = last === undefined ? '' : translate('listingCounted', shortDay(last));
  const names = [...latest.keys()].map((source) => translate(sourceText(source)));
  const list = (known: string, name: string) => translate('badgeList', known, name);
  const who = names.length === 0 ? '' : translate('listingCountedBy', names.reduce(list));
  const words = [count, translate('listingTalkedAbout'), when, who].join(' ');
  return { count, when, who, words };
}
