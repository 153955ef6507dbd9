import { type Ranked, scoredCounts } from '../../core/popularity.ts';
import type { ShardStanding } from '../../core/shard.ts';
import type { Counted } from '../../shared/counted.ts';
import { countText, levelText, sourceText } from '../../shared/text-names.ts';
import type { Translate } from '../../shared/texts.ts';
import type { Numbers } from '../numbers.ts';
import type { BadgeFacts } from '../shared.ts';

type Standing = Ranked<ShardStanding>;

/** What a badge says in words: exact counts, heat, and who counted when. */
export interface Words {
  name(facts: BadgeFacts): string;
  /** The tooltips of its chips: the first two of the further sources, then how many more there are. */
  chips(facts: BadgeFacts): string[];
}

export function wordsOf(translate: Translate, numbers: Numbers, counted: Counted): Words {
  const counts = (standing: Standing): string => {
    const texts = scoredCounts(standing).map(([name, count]) => counted(countText(name), count));
    const { posts } = standing;
    if (posts > 1) texts.push(translate('badgePosts', numbers.exact(posts)));
    return texts.reduce((list, text) => translate('badgeList', list, text));
  };
  const origin = ({ source, at, day }: Standing): string =>
    translate(
      at ? 'badgeCounted' : 'badgeListed',
      translate(sourceText(source)),
      numbers.day(at || day),
    );
  return {
    name({ standings: [lead], heat, level, saved }) {
      const name = translate(
        'badgeName',
        counts(lead),
        heat,
        translate(levelText(level)),
        origin(lead),
      );
      return saved ? translate('badgeSaved', name) : name;
    },
    chips: ({ standings: [, ...others] }) => [
      ...others.slice(0, 2).map((one) => translate('badgeChip', origin(one), counts(one))),
      translate('badgeMore', others.length - 2),
    ],
  };
}
