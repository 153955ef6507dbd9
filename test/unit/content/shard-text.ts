import { type ShardPaper, ShardWriter } from '../../../src/core/shard.ts';

/** The shard of these papers. */
export function shardText(papers: Record<string, ShardPaper>): string {
  const writer = new ShardWriter();
  for (const [id, paper] of Object.entries(papers)) writer.add(id, paper);
  return writer.text();
}
