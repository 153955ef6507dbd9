import type { ArxivId, Counts, Day, Instant, SourceId } from './digest.ts';
import { isSource, SOURCES } from './sources.ts';

/*
 * The pages' read model in `storage.local` (its keys: `shared/storage/pages.ts`). Content scripts read it themselves,
 * so that no badge waits for the background. All of it is derived from the database and can be written again.
 */

/** The rest of each line by what it begins with. */
export type Lines = Map<string, string>;

export interface ShardPaper {
  /** Categories, primary first; empty where unknown. */
  categories: string[];
  /** One standing a source that counted the paper. */
  standings: ShardStanding[];
}

export interface ShardStanding {
  source: SourceId;
  /** Those that make up the score. */
  counts: Counts;
  /** The time of counting; empty if the digest does not give it. */
  at: Instant | '';
  day: Day;
  /** How many posts are known. */
  posts: number;
  /** The https address of the post with the most counts, or of the first; empty where none is known. */
  top: string;
}

/**
 * Writes a shard. Before the papers that refer to it stands where a source's counts are from:
 *
 * ```
 * 0⇥hot-papers 2021-02-12 2021-02-13T10:00:00Z
 * 2102.06171⇥cs.CV,cs.LG 0 1 twitter.com/ak92501/status/1360 751 249
 * ```
 *
 * A paper has its categories, and of each source the number of that line, of posts, the top post, and the counts in
 * the order of their source's `scored`. No JSON: a page reads the lines that it shows, of a month that may have thousands, and
 * Chromium hands over a text without quotation marks in half the time.
 */
export class ShardWriter {
  readonly #origins = new Map<string, number>();
  // Text from the start: as objects, a large month would take several times the room.
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

/** What space divides cannot have any in it: then nothing is kept. */
function solid(text: string): string {
  return /\s/.test(text) ? '' : text;
}

/** The lines of a stored text. Anything else than a text counts as empty: what is derived can be made again. */
export function readLines(stored: unknown): Lines {
  const lines: Lines = new Map();
  if (typeof stored !== 'string') return lines;
  for (const [, start = '', rest = ''] of stored.matchAll(/^(.+?)\t(.+)/gm)) lines.set(start, rest);
  return lines;
}

/** The data of a paper; undefined if it is not in the shard, or its line is damaged. */
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

/** Takes a standing from the fields of a line. */
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
