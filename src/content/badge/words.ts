import { type Ranked, scoredCounts } from '../../core/popularity.ts';
import type { ShardStanding } from '../../core/shard.ts';
import type { Translate } from '../i18n.ts';
import type { BadgeFacts } from '../shared.ts';
import type { Numbers } from './numbers.ts';

type Standing = Ranked<ShardStanding>;

/** What a badge says in words: exact counts, heat, and who counted when. */
export interface Words {
  name(facts: BadgeFacts): string;
  chip(standing: Standing): string;
}

export function wordsOf(translate: Translate, numbers: Numbers): Words {
  const counts = (standing: Standing): string => {
    const texts = scoredCounts(standing).map(([name, count]) =>
      translate(`ui${inMessages(name)}${count === 1 ? 'One' : 'Other'}`, numbers.exact(count)),
    );
    const { posts } = standing;
    if (posts > 1) texts.push(translate('badgePosts', numbers.exact(posts)));
    return texts.reduce((list, text) => translate('badgeList', list, text));
  };
  const origin = ({ source, at, day }: Standing): string =>
    translate(
      at === null ? 'badgeListed' : 'badgeCounted',
      translate(`uiSource${inMessages(source)}`),
      numbers.day(at ?? day),
    );
  return {
    name({ standings: [lead], heat, level, saved }) {
      const name = translate(
        'badgeName',
        counts(lead),
        heat,
        translate(`uiLevel${level}`),
        origin(lead),
      );
      return saved ? translate('badgeSaved', name) : name;
    },
    chip: (standing) => translate('badgeChip', origin(standing), counts(standing)),
  };
}

/** A count or source as it stands in names of messages: `hot-papers` is `HotPapers`. */
export function inMessages(name: string): string {
  return name.replace(/^.|-./g, (start) => start.slice(-1).toUpperCase());
}
