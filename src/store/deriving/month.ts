import type { Month, StoredPaper } from '../../core/backup.ts';
import type { SourceId } from '../../core/digest.ts';
import { dailyGain } from '../../core/growth.ts';
import { ShardWriter } from '../../core/shard.ts';
import { growthLine } from '../../core/shard-growth.ts';
import { readPaper, textsOf } from '../database/rows.ts';
import {
  type Database,
  idOfKey,
  monthRange,
  type StoredBlock,
  type StoredMonth,
  type StoredSearch,
} from '../database/schema.ts';
import type { Pace } from '../jobs/pace.ts';
import { growthIn, standingsOf } from '../querying/standings.ts';
import { Histograms } from './histogram.ts';
import { searchLine } from './search-text.ts';
import { canonicalCategories, shardPaperOf } from './shard.ts';

/** Blocks read between two pauses. A block has up to ten papers, and all are in memory. */
const BLOCKS = 40;

/** All data derived from the papers of one month. */
export interface MonthModel {
  /** The text of the shard; null if no paper was counted. */
  shard: string | null;
  /** The lines of papers that gained; null if none did. */
  growth: string | null;
  stats: StoredMonth;
  search: StoredSearch;
}

/** Yields the blocks of a range in batches. */
async function* blocksIn(db: Database, range: IDBKeyRange): AsyncGenerator<StoredBlock[]> {
  let rest = range;
  while (true) {
    const blocks = await db.getAll('blocks', rest, BLOCKS);
    yield blocks;
    const last = blocks.at(-1);
    if (last === undefined || blocks.length < BLOCKS) return;
    rest = IDBKeyRange.bound(last.key, range.upper, true, range.upperOpen);
  }
}

/** Reads the papers of one month into its model. */
export async function readMonth(db: Database, month: Month, pace: Pace): Promise<MonthModel> {
  const builder = new MonthBuilder(month);
  for await (const blocks of blocksIn(db, monthRange(month))) {
    for (const [key, text] of blocks.flatMap(textsOf)) builder.read(key, text);
    await pace.pause();
  }
  return builder.model();
}

class MonthBuilder {
  readonly #month: Month;
  readonly #shard = new ShardWriter();
  #counted = 0;
  #damaged = 0;
  readonly #lines: SearchEntry[] = [];
  readonly #categories = new Map<string, number>();
  readonly #histograms = new Histograms();
  readonly #gains = new Histograms();
  #growth = '';

  constructor(month: Month) {
    this.#month = month;
  }

  read(key: string, text: string): void {
    const { paper, isDamaged } = readPaper(key, text);
    if (isDamaged) this.#damaged++;
    if (paper !== undefined) this.#add(paper);
  }

  #add(row: StoredPaper): void {
    const shown = shardPaperOf(row);
    if (shown !== null) {
      this.#shard.add(idOfKey(row.key), shown);
      this.#counted++;
    }
    for (const category of canonicalCategories(row)) {
      this.#categories.set(category, (this.#categories.get(category) ?? 0) + 1);
    }
    const entry = searchEntry(row);
    this.#lines.push(entry);
    for (const [source, score] of entry.scores) this.#histograms.add(source, score);
    this.#addGrowth(row);
  }

  #addGrowth(row: StoredPaper): void {
    const growths = standingsOf(row).flatMap((standing) => growthIn(row, standing) ?? []);
    for (const growth of growths) {
      if (growth.gain > 0) this.#gains.add(growth.source, dailyGain(growth));
    }
    this.#growth += growthLine(idOfKey(row.key), growths);
  }

  model(): MonthModel {
    const stats = {
      month: this.#month,
      papers: this.#lines.length,
      counted: this.#counted,
      damaged: this.#damaged,
      categories: Object.fromEntries(this.#categories),
      histograms: this.#histograms.packed(),
      gains: this.#gains.packed(),
    };
    const shard = this.#shard.text() || null;
    return {
      shard,
      growth: this.#growth || null,
      stats,
      search: searchOf(this.#month, this.#lines),
    };
  }
}

interface SearchEntry {
  line: string;
  scores: [SourceId, number][];
}

function searchEntry(row: StoredPaper): SearchEntry {
  const handles = new Set(row.posts.map(({ handle }) => handle).filter((handle) => handle !== ''));
  const line = searchLine({
    id: idOfKey(row.key),
    title: row.title,
    authors: row.authors,
    categories: canonicalCategories(row),
    handles: [...handles],
  });
  return { line, scores: standingsOf(row).map(({ source, score }) => [source, score]) };
}

/** Keys ascend by date, so the lines are reversed: newest first. */
function searchOf(month: Month, rising: readonly SearchEntry[]): StoredSearch {
  const entries = [...rising].reverse();
  const starts = new Uint32Array(entries.length);
  const scores: Partial<Record<SourceId, Float64Array>> = {};
  let at = 0;
  for (const [index, entry] of entries.entries()) {
    starts[index] = at;
    at += entry.line.length + 1;
    for (const [source, score] of entry.scores) {
      scores[source] ??= new Float64Array(entries.length).fill(Number.NaN);
      scores[source][index] = score;
    }
  }
  return { month, text: entries.map(({ line }) => `${line}\n`).join(''), starts, scores };
}
