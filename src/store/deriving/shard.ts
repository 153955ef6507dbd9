import type { StoredPaper } from '../../core/backup.ts';
import type { ShardPaper, ShardStanding } from '../../core/shard.ts';
import { canonicalCategory } from '../../core/taxonomy.ts';
import { postsOf, type ScoredSighting, standingsOf, topPost } from '../querying/standings.ts';

/** The data of a paper's badge; null if no source counted it. */
export function shardPaperOf(paper: StoredPaper): ShardPaper | null {
  const standings = standingsOf(paper);
  if (standings.length === 0) return null;
  return {
    categories: canonicalCategories(paper),
    standings: standings.map((standing) => shardStanding(paper, standing)),
  };
}

function shardStanding(paper: StoredPaper, standing: ScoredSighting): ShardStanding {
  const { source, counts, observedAt, day } = standing;
  const posts = postsOf(paper, source);
  const top = topPost(posts, source)?.url ?? '';
  return { source, counts, at: observedAt ?? '', day, posts: posts.length, top };
}

/** The paper's categories by their current IDs, without duplicates. */
export function canonicalCategories({ categories }: Pick<StoredPaper, 'categories'>): string[] {
  return [...new Set(categories.map(canonicalCategory))];
}
