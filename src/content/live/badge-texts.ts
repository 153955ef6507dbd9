import type { RankedGrowth } from '../../core/growth.ts';
import { type Ranked, scoredCounts } from '../../core/popularity.ts';
import type { ShardStanding } from '../../core/shard.ts';
import { pluralizer } from '../../shared/plurals.ts';
import { sinceWords } from '../../shared/since.ts';
import { countText, levelText, sourceText } from '../../shared/text-names.ts';
import type { BadgeFacts, LiveApi } from '../live-api.ts';
import { numbersOf } from '../numbers.ts';

type Standing = Ranked<ShardStanding>;

/** The changes of a paper. */
export interface Moves {
  /** Its gain, if it is in the top tenth of the source. */
  rising: RankedGrowth | null;
  /** Whether its level is higher than at the user's last visit. */
  rose: boolean;
}

const STILL: Moves = { rising: null, rose: false };

/** The texts of a badge: exact counts, heat, and which source counted when. */
export interface Words {
  name(facts: BadgeFacts, moves?: Moves): string;
  /** The tooltips of its chips: the first two further sources, then the number of others. */
  chips(facts: BadgeFacts): string[];
}

export function wordsOf(live: Pick<LiveApi, 'translate' | 'locale'>): Words {
  const { translate, locale } = live;
  const counted = pluralizer(translate, locale);
  const { day: dayIn } = numbersOf(live);
  const lists = new Intl.ListFormat(locale, { style: 'narrow' });
  const since = sinceWords(translate, locale);
  const counts = (standing: Standing): string => {
    const texts = scoredCounts(standing).map(([name, count]) => counted(countText(name), count));
    const { posts } = standing;
    if (posts > 1) texts.push(counted('badgePosts', posts));
    return lists.format(texts);
  };
  const origin = ({ source, at, day }: Standing): string =>
    translate(at ? 'badgeCounted' : 'badgeListed', translate(sourceText(source)), dayIn(at || day));
  return {
    name({ standings: [lead], heat, level, saved }, { rising, rose } = STILL) {
      let name = translate(
        'badgeName',
        counts(lead),
        heat,
        translate(levelText(level)),
        origin(lead),
      );
      if (rising !== null) {
        name = translate('badgeRising', since.growth(rising, Date.now()), name);
      }
      if (rose) name = translate('badgeRose', name);
      return saved ? translate('badgeSaved', name) : name;
    },
    chips: ({ standings: [, ...others] }) => [
      ...others.slice(0, 2).map((one) => translate('badgeChip', origin(one), counts(one))),
      translate('badgeMore', others.length - 2),
    ],
  };
}
