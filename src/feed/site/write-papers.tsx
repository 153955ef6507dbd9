import type { ArxivId } from '../../core/digest.ts';
import type { Published } from '../model.ts';
import { paperPage } from './addresses.ts';
import { PaperPage } from './paper-page.tsx';
import { extentOf, type Listed } from './paper-rows.ts';
import { documentOf } from './render.ts';
import type { Writing } from './write-days.tsx';

/** Writing waits for the disk, so pages are written in parallel. */
const AT_ONCE = 16;

/** Writes the pages of papers of changed days, and of papers removed from a day. */
export async function writePapers(
  writing: Writing,
  published: Published,
  categories: ReadonlySet<string>,
): Promise<void> {
  const { cache, dirty } = writing;
  const ids = new Set(published.papersChanged);
  for (const day of dirty) for (const { row } of await cache.listed(day)) ids.add(row.id);
  const all = [...ids];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE);
    await Promise.all(some.map((id) => writePaper(writing, published, categories, id)));
  }
}

async function writePaper(
  writing: Writing,
  published: Published,
  categories: ReadonlySet<string>,
  id: ArxivId,
): Promise<void> {
  const { folder, site, cache } = writing;
  const [latest, ...earlier] = await historyOf(writing, published, id);
  const isKept = [latest, ...earlier].some(
    (one) => one !== undefined && one.rank <= extentOf(one.day, site.today).paperPages,
  );
  if (latest === undefined || !isKept) return await folder.remove(paperPage(id));
  const abstract = await cache.abstract(id, latest.day);
  const page = <PaperPage {...{ site, history: [latest, ...earlier], abstract, categories }} />;
  await folder.writePage(paperPage(id), documentOf(page));
}

/** The paper on each of its days, latest first. */
async function historyOf({ cache }: Writing, published: Published, id: ArxivId): Promise<Listed[]> {
  const history: Listed[] = [];
  for (const day of await published.daysOf(id)) {
    const listed = (await cache.listed(day)).find(({ row }) => row.id === id);
    if (listed !== undefined) history.unshift(listed);
  }
  return history;
}
