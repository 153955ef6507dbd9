import { parseArgs } from 'node:util';
import { isCategory } from '../core/taxonomy.ts';
import { FeedError } from './feed-error.ts';
import { FEED_SOURCES, type FeedSourceId } from './model.ts';

export interface FeedOptions {
  out: string;
  /** The number of days to fetch, including today. */
  days: number;
  sources: readonly FeedSourceId[];
  /** A folder of Hot Papers digests to import; empty for none. */
  archive: string;
  sample: boolean;
  /** The title of the feed, and its URL; empty if unknown. */
  title: string;
  home: string;
  /** Only papers in one of these categories; empty for all. */
  categories: readonly string[];
  /** A file of accounts whose posts count, and a file of papers and posts to remove; empty for none. */
  accounts: string;
  without: string;
}

const MOST_DAYS = 30;

const USAGE = `npm run feed -- --out DIR [--days 7] [--sources ${FEED_SOURCES.join(',')}]
  [--archive DIR] [--categories cs.CL,hep-th] [--accounts FILE] [--without FILE]
  [--title TEXT] [--home https://…] [--sample]`;

/**
 * Parses the command line options.
 * @throws FeedError
 */
export function readOptions(args: readonly string[]): FeedOptions {
  const text = { type: 'string' } as const;
  const { values } = parsed(() =>
    parseArgs({
      args: [...args],
      options: {
        out: text,
        days: text,
        sources: text,
        archive: text,
        categories: text,
        accounts: text,
        without: text,
        title: text,
        home: text,
        sample: { type: 'boolean' },
      },
    }),
  );
  if (values.out === undefined || values.out === '') {
    throw new FeedError(`Name the folder to write to.\n${USAGE}`);
  }
  return {
    out: values.out,
    days: daysOf(values.days ?? '7'),
    sources: sourcesOf(values.sources),
    archive: values.archive ?? '',
    sample: values.sample ?? false,
    title: values.title ?? 'Hot Papers',
    home: homeOf(values.home ?? ''),
    categories: categoriesOf(values.categories ?? ''),
    accounts: values.accounts ?? '',
    without: values.without ?? '',
  };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new FeedError(`${words}\n${USAGE}`, error);
  }
}

function daysOf(written: string): number {
  const days = Number(written);
  if (/^\d{1,2}$/.test(written) && days >= 1 && days <= MOST_DAYS) return days;
  throw new FeedError(`--days is a whole number from 1 to ${MOST_DAYS}, not “${written}”.`);
}

function listed(written: string): string[] {
  return written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function sourcesOf(written: string | undefined): FeedSourceId[] {
  if (written === undefined) return [...FEED_SOURCES];
  const names = listed(written);
  const wrong = names.find((name) => !FEED_SOURCES.some((source) => source === name));
  if (wrong !== undefined) {
    throw new FeedError(`There is no source “${wrong}”. There are: ${FEED_SOURCES.join(', ')}.`);
  }
  return FEED_SOURCES.filter((source) => names.includes(source));
}

function categoriesOf(written: string): string[] {
  const names = listed(written);
  const wrong = names.find((name) => !isCategory(name));
  if (wrong === undefined) return names;
  throw new FeedError(`arXiv has no category “${wrong}”. Capitals count: cs.CL.`);
}

function homeOf(written: string): string {
  if (written === '') return '';
  if (!URL.canParse(written) || new URL(written).protocol !== 'https:') {
    throw new FeedError(`--home is the https address of the feed, not “${written}”.`);
  }
  return written.endsWith('/') ? written : `${written}/`;
}
