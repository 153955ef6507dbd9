import {
  type Day,
  digestsOf,
  type Entry,
  type SourceId,
  UnreadableDigest,
} from '../../core/digest.ts';
import { digestsOfDay, type FeedDay } from '../../core/feed-day.ts';
import { Checksum } from '../../core/formats/checksum.ts';
import { readDigest } from '../../core/formats/detect.ts';
import { readFeedDay } from '../../core/formats/hot-papers-json.ts';
import type { OutFolder } from '../out-folder.ts';
import { dayJson } from '../writing/day-json.ts';
import { dayMarkdown } from '../writing/day-markdown.ts';

const DAYS_FOLDER = 'days';

const jsonName = (day: Day): string => `${DAYS_FOLDER}/${day}.json`;
const markdownName = (day: Day): string => `${DAYS_FOLDER}/${day}.md`;

/** The published days, oldest first. */
export async function publishedDays(folder: OutFolder): Promise<Day[]> {
  const names = await folder.list(DAYS_FOLDER);
  return names.flatMap((name) => /^(\d{4}-\d\d-\d\d)\.json$/.exec(name)?.[1] ?? []);
}

/** A published day with the abstracts from its Markdown file; null if it is missing or unreadable. */
export async function publishedDay(folder: OutFolder, day: Day): Promise<FeedDay | null> {
  const written = await publishedFacts(folder, day);
  if (written === null) return null;
  const abstracts = await abstractsOf(folder, day);
  const papers = written.papers.map((paper) => ({
    ...paper,
    abstract: abstracts.get(paper.arxivId) ?? '',
  }));
  return { day, papers };
}

/** The same without abstracts, which is much faster. */
export async function publishedFacts(folder: OutFolder, day: Day): Promise<FeedDay | null> {
  const json = await folder.read(jsonName(day));
  if (json === null) return null;
  try {
    const { papers } = readFeedDay(json);
    return { day, papers };
  } catch (error) {
    if (error instanceof UnreadableDigest) return null;
    throw error;
  }
}

async function abstractsOf(folder: OutFolder, day: Day): Promise<ReadonlyMap<string, string>> {
  const markdown = await folder.read(markdownName(day));
  if (markdown === null) return new Map();
  try {
    const entries = digestsOf(readDigest(markdown)).flatMap((digest) => digest.entries);
    return new Map(entries.map(({ arxivId, abstract }) => [arxivId, abstract]));
  } catch (error) {
    if (error instanceof UnreadableDigest) return new Map();
    throw error;
  }
}

/** A fingerprint of a published day. */
export async function printOfDay(folder: OutFolder, day: Day): Promise<string> {
  const sum = new Checksum();
  sum.add((await folder.read(jsonName(day))) ?? '');
  return sum.value;
}

/** Each source's list of a day. */
export function listsOf(day: FeedDay): Map<SourceId, Entry[]> {
  const digests = digestsOfDay(day, 'hot-papers-json', '');
  return new Map(digests.map(({ source, entries }) => [source, entries]));
}

/** Writes both files of a day. Returns whether one of them changed. */
export async function writeDay(folder: OutFolder, day: FeedDay): Promise<boolean> {
  const markdown = await folder.write(markdownName(day.day), dayMarkdown(day));
  return (await folder.write(jsonName(day.day), dayJson(day))) || markdown;
}
