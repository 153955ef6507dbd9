import type { Instant } from '../../core/digest.ts';
import type { FeedPaper } from '../../core/feed-day.ts';
import { HOT_LEVEL, levelOf } from '../../core/popularity.ts';
import { categoryName, isCategory } from '../../core/taxonomy.ts';
import { plainText } from '../../core/text/tex/plain.ts';
import { sentences, t } from '../../ui/i18n.ts';
import type { Exclusions } from '../exclusions.ts';
import type { FeedOptions } from '../options.ts';
import type { OutFolder } from '../out-folder.ts';
import type { PaperDays } from '../papers.ts';
import { ATOM, ATOM_FOLDER, atomOf } from '../site/addresses.ts';
import { countsInWords, titleInWords } from '../words.ts';
import { type AtomEntry, atomXml } from './entry.ts';
import { readAtom } from './read-atom.ts';

const MOST_ENTRIES = 100;

interface Announcing {
  folder: OutFolder;
  options: FeedOptions;
  papers: PaperDays;
  without: Exclusions;
  now: number;
}

/**
 * Writes the feeds: one of all papers and one per category. A paper is added once, when it becomes hot, with its counts
 * at that time. The feeds are written before the state, so entries of an interrupted run may already be there.
 * @param listed the papers of the days that may still change; for papers on several days, the hottest day comes first
 */
export async function announce(
  announcing: Announcing,
  listed: readonly FeedPaper[],
): Promise<void> {
  const { folder, papers, now } = announcing;
  const at = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const known = readAtom(await folder.read(ATOM));
  const entries = new Map(known.map((entry) => [entry.id, entry]));
  const added: AtomEntry[] = [];
  for (const paper of [...listed].sort((a, b) => b.heat - a.heat)) {
    if (levelOf(paper.heat) < HOT_LEVEL || (await papers.hotSince(paper.arxivId)) !== null)
      continue;
    const entry = entries.get(paper.arxivId) ?? entryOf(paper, at);
    entries.set(paper.arxivId, entry);
    added.push(entry);
  }
  await writeFeed(announcing, ATOM, announcing.options.title, known, added, at);
  const categories = new Set(added.flatMap((entry) => entry.categories));
  for (const name of await folder.list(ATOM_FOLDER)) categories.add(name.replace(/\.xml$/, ''));
  for (const category of [...categories].filter(isCategory).sort()) {
    const name = atomOf(category);
    const title = `${announcing.options.title}: ${category}, ${categoryName(category)}`;
    const own = added.filter((entry) => entry.categories.includes(category));
    await writeFeed(announcing, name, title, readAtom(await folder.read(name)), own, at);
  }
  for (const { id, published } of added) await papers.noteHot(id, published);
}

async function writeFeed(
  { folder, options, without }: Announcing,
  name: string,
  title: string,
  known: readonly AtomEntry[],
  added: readonly AtomEntry[],
  at: Instant,
): Promise<void> {
  const all = new Map([...added, ...known].map((entry) => [entry.id, entry]));
  const entries = [...all.values()]
    .filter(({ id }) => !without.papers.has(id))
    .sort(latestFirst)
    .slice(0, MOST_ENTRIES);
  const updated = entries[0]?.published ?? at;
  await folder.write(name, atomXml({ name, title, home: options.home, updated, entries }));
}

/** A stable order, even if an interrupted run added some entries. */
function latestFirst(a: AtomEntry, b: AtomEntry): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function entryOf(paper: FeedPaper, published: Instant): AtomEntry {
  const { arxivId, authors, categories, counted, heat, abstract } = paper;
  const counts = sentences(countsInWords(counted), t('siteHeatIs', heat));
  return {
    id: arxivId,
    title: titleInWords(paper),
    published,
    authors,
    categories,
    summary: `${counts} ${plainText(abstract)}`.trim(),
  };
}
