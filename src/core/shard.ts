import type { ArxivId, Counts, Day, Instant, SourceId } from './digest.ts';
import { isSource, SOURCES } from './sources.ts';

/*
 * The data that pages read from `storage.local` (its keys: `shared/storage/pages.ts`). Content scripts read it directly,
 * so that no badge waits for the background. It is derived from the database and can be rewritten.
 */

/** The rest of each line, keyed by its first field. */
export type Lines = Map<string, string>;

export interface ShardPaper {
  /** Categories, primary first; empty where unknown. */
  categories: string[];
  /** One standing per source that counted the paper. */
  standings: ShardStanding[];
}

export interface ShardStanding {
  source: SourceId;
  /** The counts that make up the score. */
  counts: Counts;
  /** The time of counting; empty if the digest does not give it. */
  at: Instant | '';
  day: Day;
  /** The number of known posts. */
  posts: number;
  /** The https URL of the post with the most counts, or of the first; empty if none is known. */
  top: string;
}

/**
 * Writes a shard. A line with the origin of a source's counts precedes the papers that refer to it:
 *
 * ```
 * 0⇥hot-papers 2021-02-12 2021-02-13T10:00:00Z
 * 2102.06171⇥cs.CV,cs.LG 0 1 twitter.com/ak92501/status/1360 751 249
 * ```
 *
 * A paper has its categories, and for each source the number of that line, the number of posts, the top post, and the
 * counts in the order of the source's `scored`. It is not JSON: a page parses only the lines that it shows, out of
 * thousands per month, and Chromium passes texts without quotation marks in half the time.
 */
export class ShardWriter {
  readonly #origins = new Map<string, number>();
  // Stored as text, because objects would take several times the memory.
  readonly #lines: string[] = [];

  add(id: ArxivId, { categories, standings }: ShardPaper): void {
    const counted = standings.map(({ source, counts, at, day, posts, top }) => {
      const origin = this.#originOf(`${source} ${solid(day)} ${solid(at)}`);
      const values = SOURCES[source].scored.map((name) => counts[name] ?? '');
      const address = /^https:\/\/(.*)/.exec(top)?.[1] ?? '';
      return [origin, posts, solid(address), ...values].join(' ');
    });
    const known = categories.filter((category) => /^[^\s,]+$/.test(category)).join(',');
    this.#lines.push(`${id}\t${[known, ...counted].join(' ')}\n`);
  }

  text(): string {
    return this.#lines.join('');
  }

  #originOf(origin: string): number {
    const known = this.#origins.get(origin);
    if (known !== undefined) return known;
    const made = this.#origins.size;
    this.#origins.set(origin, made);
    this.#lines.push(`${made}\t${origin}\n`);
    return made;
  }
}

/** Fields are separated by spaces, so a value that contains whitespace is dropped. */
function solid(text: string): string {
  return /\s/.test(text) ? '' : text;
}

/** The lines of a stored text. Other values count as empty: derived data can be rewritten. */
export function readLines(stored: unknown): Lines {
  const lines: Lines = new Map();
  if (typeof stored !== 'string') return lines;
  for (const [, start = '', rest = ''] of stored.matchAll(/^(.+?)\t(.+)/gm)) lines.set(start, rest);
  return lines;
}

/** The data of a paper; undefined if it is missing or its line is damaged. */
export function paperIn(shard: Lines, id: ArxivId): ShardPaper | undefined {
  const [known, ...fields] = shard.get(id)?.split(' ') ?? [];
  if (known === undefined) return undefined;
  const standings: ShardStanding[] = [];
  while (fields.length > 0) {
    const standing = readStanding(shard, fields);
    if (standing === undefined) return undefined;
    standings.push(standing);
  }
  return { categories: known === '' ? [] : known.split(','), standings };
}

/** Parses a standing from the fields of a line. */
function readStanding(shard: Lines, fields: string[]): ShardStanding | undefined {
  const next = () => fields.shift() ?? '';
  const [source = '', day = '', at = ''] = shard.get(next())?.split(' ') ?? [];
  if (!isSource(source)) return undefined;
  const posts = Number(next());
  const address = next();
  const counts: Counts = {};
  for (const name of SOURCES[source].scored) {
    const count = next();
    if (count !== '') counts[name] = Number(count);
  }
  if ([posts, ...Object.values(counts)].some(Number.isNaN)) return undefined;
  return { source, counts, at, day, posts, top: address && `https://${address}` };
}
