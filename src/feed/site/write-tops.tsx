import { addDays } from '../../core/days.ts';
import type { Day } from '../../core/digest.ts';
import { categoryName, isCategory } from '../../core/taxonomy.ts';
import { t } from '../../ui/i18n.ts';
import { ATOM_FOLDER, atomOf, CATEGORIES_PAGE, categoryPage } from './addresses.ts';
import { CategoriesPage } from './categories-page.tsx';
import { topOf } from './paper-rows.ts';
import { daysByPage, PERIODS, type Period } from './periods.ts';
import { documentOf } from './render.ts';
import { type Top, TopPage } from './top-page.tsx';
import type { Writing } from './write-days.tsx';

/** The most papers on a category's page. */
const MOST_PAPERS = 100;
/** How many days a category's page covers. */
const CATEGORY_DAYS = 30;

/** Writes the pages of weeks, months and years that changed. */
export async function writePeriods(writing: Writing): Promise<void> {
  for (const period of PERIODS) await writePeriod(writing, period);
}

async function writePeriod(writing: Writing, period: Period): Promise<void> {
  const { folder, site, dirty } = writing;
  const pages = daysByPage(period, site.days);
  const changed = new Set([...dirty].map((day) => period.pageOf(day)));
  const order = [...pages.keys()];
  for (const [at, page] of order.entries()) {
    const isLast = at === order.length - 1;
    const around = [order[at - 1] ?? page, page, order[at + 1] ?? page];
    if (!(isLast && dirty.size > 0) && !around.some((other) => changed.has(other))) continue;
    const top = await topOfPeriod(writing, period, page, pages.get(page) ?? []);
    const besides = {
      before: beside(order[at - 1], period.before()),
      after: beside(order[at + 1], period.after()),
    };
    await folder.writePage(page, documentOf(<TopPage site={site} top={{ ...top, ...besides }} />));
    if (!isLast) continue;
    const latest = { ...top, ...besides, page: period.latest };
    await folder.writePage(period.latest, documentOf(<TopPage site={site} top={latest} />));
  }
  for (const page of changed) if (!pages.has(page)) await folder.remove(page);
}

async function topOfPeriod(
  { cache }: Writing,
  period: Period,
  page: string,
  days: readonly Day[],
): Promise<Top> {
  const last = days.at(-1) ?? '';
  return {
    page,
    heading: period.heading(last),
    month: period.hasCalendar ? last.slice(0, 7) : undefined,
    listed: topOf(await cache.listedOn(days), period.most),
    links: period.parts(days),
    what: t('siteTopWhat'),
  };
}

function beside(to: string | undefined, label: string) {
  return to === undefined ? undefined : { to, label };
}

/** Writes one page per category, and the page that lists them. Returns the IDs of the categories that have a page. */
export async function writeCategories({ folder, site, cache }: Writing): Promise<Set<string>> {
  const first = addDays(site.today, 1 - CATEGORY_DAYS);
  const days = site.days.filter((day) => day >= first);
  const all = topOf(await cache.listedOn(days), Number.POSITIVE_INFINITY);
  const papers = new Map<string, typeof all>();
  for (const name of await folder.list('categories')) {
    const category = name.replace(/\.html$/, '');
    if (isCategory(category)) papers.set(category, []);
  }
  for (const one of all) {
    for (const category of one.row.categories) {
      const own = papers.get(category);
      if (own === undefined) papers.set(category, [one]);
      else own.push(one);
    }
  }
  const feeds = new Set(await folder.list(ATOM_FOLDER));
  for (const [category, own] of papers) {
    const feed = atomOf(category);
    const hasFeed = feeds.has(`${category}.xml`);
    const top = {
      page: categoryPage(category),
      heading: `${category}: ${categoryName(category)}`,
      listed: own.slice(0, MOST_PAPERS),
      links: hasFeed ? [{ to: feed, words: t('siteAtom') }] : [],
      what: t('siteCategoryWhat'),
    };
    await folder.writePage(top.page, documentOf(<TopPage site={site} top={top} />));
  }
  const counts = new Map([...papers].map(([category, own]) => [category, own.length]));
  await folder.writePage(
    CATEGORIES_PAGE,
    documentOf(<CategoriesPage site={site} papers={counts} />),
  );
  return new Set(papers.keys());
}
