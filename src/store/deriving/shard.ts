import type { StoredPaper } from '../../core/backup.ts';
import type { ShardPaper, ShardStanding } from '../../core/shard.ts';
import { canonicalCategory } from '../../core/taxonomy.ts';
import { type Counted, postsOf, standingsOf, topPost } from '../querying/standings.ts';

/** What a badge shows of a paper; null where nobody counted it. */
export function shardPaperOf(paper: StoredPaper): ShardPaper | null {
  const standings = standingsOf(paper);
  if (standings.length === 0) return null;
  return {
    categories: canonicalCategories(paper),
    standings: standings.map((standing) => shardStanding(paper, standing)),
  };
}

function shardStanding(paper: StoredPaper, standing: Counted): ShardStanding {
  const { source, counts, observedAt, day } = standing;
  const posts = postsOf(paper, source);
  const top = topPost(posts, source)?.url ?? '';
  return { source, counts, at: observedAt ?? '', day, posts: posts.length, top };
}

/** The paper's categories under the IDs that are in use today, each once. */
export function canonicalCategories({ categories }: Pick<StoredPaper, 'categories'>): string[] {
  return [...new Set(categories.map(canonicalCategory))];
}
