import type { World } from '../../test/e2e/harness/index.ts';
import { ask } from '../ask.ts';
import { asHotPapersMarkdown, idsOfThisMonth, madeUpDigest } from '../data.ts';
import { watchedPage } from '../page.ts';
import type { Result } from '../result.ts';

const RUNS = 15;
const TITLES = 60;
/** As titles of math.AG are: most formulas are letters with scripts. */
const FORMULAS = [
  '$\\mathbb{P}^1$',
  '$O(n^{3/2})$',
  '$p$',
  '$\\mathfrak{sl}_2$',
  'Schr\\"odinger',
  '$\\overline{\\mathcal{M}}_{g,n}$',
];

declare global {
  var formulasAfter: number | undefined;
}

/** Runs in the popup: how long the list stood raw, from the frame with its rows to the one with its formulas. */
function watchFormulas(): void {
  let rows = 0;
  const look = () => {
    if (rows === 0 && document.querySelector('[data-arxiv-id]') !== null) rows = performance.now();
    if (document.querySelector('.tex') === null) requestAnimationFrame(look);
    else globalThis.formulasAfter = performance.now() - rows;
  };
  requestAnimationFrame(look);
}

/** A popup of titles with TeX: what loading the converter and converting take. */
export async function mathematics(world: World): Promise<Result[]> {
  const digest = madeUpDigest(0, idsOfThisMonth(TITLES));
  for (const [at, entry] of digest.entries.entries()) {
    entry.title = `Bundles over ${FORMULAS[at % FORMULAS.length]} and ${FORMULAS[(at + 1) % FORMULAS.length]}`;
  }
  const opened = await world.extensionPage('popup.html');
  await opened.waitForSelector('[data-arxiv-id]');
  await ask(opened, 'clear', {});
  await ask(opened, 'import', { file: 'tex.md', text: asHotPapersMarkdown(digest) });
  const url = opened.url();
  await opened.close();
  const known: number[] = [];
  const unknown: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    known.push(await formulasAfterList(world, url));
    unknown.push(await formulasAfterList(world, url, forgetList));
  }
  const line = (name: string, samples: number[]): Result => ({
    name: `${TITLES} titles with TeX, from the list to its formulas${name}`,
    unit: 'ms',
    samples,
    budget: 25,
    better: 'less',
    limit: '1',
  });
  return [line('', known), line(', no cached list', unknown)];
}

async function formulasAfterList(
  world: World,
  url: string,
  before: () => void = () => undefined,
): Promise<number> {
  const page = await watchedPage(world, watchFormulas);
  await page.evaluateOnNewDocument(before);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => globalThis.formulasAfter !== undefined);
  const time = await page.evaluate(() => globalThis.formulasAfter ?? Number.NaN);
  // A popup that is open for a moment caches its list.
  await page.waitForFunction(() => localStorage.getItem('list:popup')?.includes('data-tex'));
  await page.close();
  return time;
}

/** Runs in the popup, before its script. */
function forgetList(): void {
  localStorage.removeItem('list:popup');
}
