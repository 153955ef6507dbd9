import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { MessageType, Reply, Request } from '../../../src/shared/messages.ts';
import { openWorld, type World } from '../harness/index.ts';
import { store } from '../options-tools.ts';

const POPUP = { width: 400, height: 600 };

interface MadeUpPaper {
  id: string;
  title: string;
  authors?: string;
  categories?: string[];
  retweets: number;
  favorites: number;
  posts?: number;
}

/** The text of a Hot Papers digest, in the words of its generator. */
export function hotPapers(day: string, papers: MadeUpPaper[]): { file: string; text: string } {
  const [year, month, date] = day.split('-');
  const entries = papers.map(
    ({ id, title, authors = 'Ada Lovelace', categories = ['cs.CV'], ...counts }, index) => `
# ${index + 1}. ${title}

${authors}

- retweets: ${counts.retweets}, favorites: ${counts.favorites} (${month}/${date}/${year} 21:00:00)

- links: [abs](https://arxiv.org/abs/${id}) | [pdf](https://arxiv.org/pdf/${id})
- ${categories.map((name) => `[${name}](https://arxiv.org/list/${name}/recent)`).join(' | ')}

${tweets(id, counts.posts ?? 0)}
`,
  );
  const head = `---\ntitle: Hot Papers ${day}\ndate: ${day}T21:00:00.Z\n---\n`;
  return { file: `${day}---Hot-Papers.md`, text: head + entries.join('\n\n') };
}

function tweets(id: string, number: number): string {
  const serial = id.replace('.', '');
  return Array.from(
    { length: number },
    (_, index) =>
      `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Post ${index + 1} of ${id}</p>&mdash; Grace (@grace) <a href="https://twitter.com/grace/status/${serial}${index}">March 5, 2021</a></blockquote>`,
  ).join('\n');
}

/** What Hugging Face answers for a day. */
export function huggingFace(
  day: string,
  papers: { id: string; title: string; upvotes: number }[],
): { file: string; text: string } {
  const list = papers.map(({ id, title, upvotes }) => ({
    paper: {
      id,
      title,
      upvotes,
      authors: [{ name: 'Max Sample' }],
      submittedOnDailyAt: `${day}T04:00:00.000Z`,
    },
    title,
    numComments: 2,
  }));
  return { file: `${day}-daily-papers.json`, text: JSON.stringify(list) };
}

export const ALPHA = {
  id: '2103.03001',
  title: 'Alpha networks that see',
  authors: 'Ada Lovelace, Grace Hopper, Emmy Noether, Mary Cartwright',
  categories: ['cs.CV', 'cs.LG'],
  retweets: 2400,
  favorites: 360,
  posts: 2,
};
export const BETA = {
  id: '2103.03002',
  title: 'Beta fields of light',
  categories: ['cs.LG'],
  retweets: 10,
  favorites: 800,
  posts: 1,
};
export const GAMMA = {
  id: '2103.03003',
  title: 'Gamma proofs',
  categories: ['math.AG'],
  retweets: 60,
  favorites: 5,
};
export const DELTA = { id: '2103.03004', title: 'Delta transformers', upvotes: 300 };

/** Three days of papers: the latest has two sources, and one of its papers was counted the day before. */
export const DIGESTS = [
  hotPapers('2021-02-12', [{ ...GAMMA, id: '2102.10001', title: 'Old epsilon' }]),
  hotPapers('2021-03-04', [
    { ...ALPHA, retweets: 2000, favorites: 360, posts: 0 },
    { ...GAMMA, id: '2103.02001', title: 'Zeta of yesterday' },
  ]),
  hotPapers('2021-03-05', [ALPHA, BETA, GAMMA]),
  huggingFace('2021-03-05', [DELTA, { ...BETA, upvotes: 120 }]),
];

/** Asks the background from a page of the extension. */
export async function ask<T extends MessageType>(
  page: Page,
  type: T,
  request: Request<T>,
): Promise<Reply<T>> {
  const text = JSON.stringify({ type, request });
  const envelope = await page.evaluate(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${text})`,
  );
  return (envelope as { ok: Reply<T> }).ok;
}

export async function importAll(page: Page, digests = DIGESTS): Promise<void> {
  for (const digest of digests) await ask(page, 'import', digest);
}

/** A world whose database holds these digests alone. */
export async function openPapers(digests = DIGESTS): Promise<World> {
  const world = await openWorld();
  const page = await world.extensionPage('popup.html');
  await page.waitForSelector('[data-arxiv-id]');
  await ask(page, 'clear', {});
  await importAll(page, digests);
  await page.close();
  return world;
}

export const setSettings = (page: Page, settings: object) => store(page, { settings });

/** Opens a list page, without the memory of earlier ones, and waits for its list. */
export async function openList(world: World, path = 'popup.html', viewport = POPUP): Promise<Page> {
  const page = await world.extensionPage(path, viewport);
  await page.waitForSelector('[data-arxiv-id], .empty-state');
  return page;
}

/** The IDs of the rows, in the order shown. */
export function ids(page: Page): Promise<string[]> {
  return page.$$eval('[data-arxiv-id]', (rows) =>
    rows.map((row) => row.getAttribute('data-arxiv-id') ?? ''),
  );
}

export function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent ?? '');
}

/** Waits until the rows are these. The error tells which ones they are. */
export async function waitForIds(page: Page, expected: string[]): Promise<void> {
  const wanted = expected.join(' ');
  try {
    await page.waitForFunction(
      (text) =>
        [...document.querySelectorAll('[data-arxiv-id]')]
          .map((row) => row.getAttribute('data-arxiv-id'))
          .join(' ') === text,
      { timeout: 8000 },
      wanted,
    );
  } catch {
    throw new Error(`Rows are "${(await ids(page)).join(' ')}", not "${wanted}"`);
  }
}

/** Waits for a tab with a page of the extension, and closes it. */
export async function waitForTab(page: Page, address: string): Promise<void> {
  const close = () =>
    page.evaluate(`(async () => {
      const api = globalThis.browser ?? chrome;
      const tabs = await api.tabs.query({});
      const tab = tabs.find(({ url }) => url === api.runtime.getURL('${address}'));
      if (tab) await api.tabs.remove(tab.id);
      return tab !== undefined;
    })()`);
  await expect.poll(close).toBe(true);
}
