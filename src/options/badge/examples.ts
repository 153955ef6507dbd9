import type { BadgeFacts } from '../../content/live-api.ts';
import type { SourceId } from '../../core/digest.ts';
import { levelOf, type Ranked } from '../../core/popularity.ts';
import type { ShardStanding } from '../../core/shard.ts';
import type { Settings } from '../../shared/settings.ts';

/** A paper of the preview, with its counts. */
export interface Example {
  id: string;
  seen: boolean;
  standings: Ranked<ShardStanding>[];
}

const DAY = '2020-12-11';
const AT = '2020-12-12T22:40:53Z';

function standing(
  source: SourceId,
  heat: number,
  counts: ShardStanding['counts'],
  posts = 1,
): Ranked<ShardStanding> {
  const score = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { source, counts, at: AT, day: DAY, posts, top: 'https://x.com/a/status/1', score, heat };
}

export const EXAMPLES: readonly Example[] = [
  {
    id: '2012.05901',
    seen: false,
    standings: [
      standing('hot-papers', 97, { retweets: 2427, favorites: 363 }, 2),
      standing('hacker-news', 60, { points: 41 }),
    ],
  },
  {
    id: '2012.05877',
    seen: true,
    standings: [
      standing('hugging-face', 92, { upvotes: 128 }),
      standing('hot-papers', 80, { retweets: 751, favorites: 249 }, 2),
    ],
  },
  {
    id: '2012.05217',
    seen: false,
    standings: [
      standing('bluesky', 76, { reposts: 23, likes: 110 }, 3),
      standing('hacker-news', 55, { points: 12 }),
    ],
  },
  {
    id: '2012.05846',
    seen: false,
    standings: [standing('hot-papers', 22, { retweets: 56, favorites: 54 })],
  },
];

/** The content of the example's badge, or null if the settings hide it. */
export function exampleFacts(example: Example, settings: Settings): BadgeFacts | null {
  const off = new Set(settings.badgeSourcesOff);
  const [lead, ...others] = example.standings.filter(({ source }) => !off.has(source));
  if (lead === undefined) return null;
  const level = levelOf(lead.heat);
  if (level < settings.badgeFrom) return null;
  const seen = example.seen && settings.seen !== 'show';
  return { standings: [lead, ...others], heat: lead.heat, level, saved: false, seen };
}
