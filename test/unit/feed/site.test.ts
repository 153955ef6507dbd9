import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { addDays, DAY_MS } from '../../../src/core/days.ts';
import type { FeedDay } from '../../../src/core/feed-day.ts';
import type { Environment } from '../../../src/feed/environment.ts';
import { readOptions } from '../../../src/feed/options.ts';
import { OutFolder } from '../../../src/feed/out-folder.ts';
import { run } from '../../../src/feed/run.ts';
import { dayJson } from '../../../src/feed/writing/day-json.ts';
import { Services } from '../../services/index.ts';
import { environmentOf } from './environment.ts';
import { filesBelow, useFolder } from './feed-folder.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const EVIL = '<script>alert(1)</script> "\'><img src=x onerror=alert(1)> &amp; javascript:alert(1)';
const folder = useFolder();

const paper = (day: string, title: string) => ({
  paper: {
    id: `2611.000${day.slice(8)}`,
    title,
    upvotes: 120,
    authors: [{ name: 'Ada Example' }, { name: EVIL }],
    summary: `For $\\mathbb{R}^2$. ${EVIL}`,
    submittedOnDailyAt: `${day}T04:00:00.000Z`,
  },
  numComments: 2,
  submittedBy: { fullname: EVIL, name: 'eve' },
});

const environment = (now = NOW, isAnswering = true): Environment =>
  environmentOf(async (input) => {
    const { searchParams } = new URL(String(input));
    if (!isAnswering) return new Response('', { status: 503 });
    return Response.json([
      paper(searchParams.get('date') ?? '', `Words on $\\mathbb{R}^2$ ${EVIL}`),
    ]);
  }, now);

const options = () => readOptions(['--out', folder.path, '--sources', 'hugging-face']);
const pages = async () =>
  Object.entries(await filesBelow(folder.path)).filter(([name]) => name.endsWith('.html'));

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Preact closes void elements, and writes SVG as XML.
    'void-style': 'off',
    'long-title': 'off',
  },
});
const KNOWN_HOSTS = [
  'arxiv.org',
  'bsky.app',
  'github.com',
  'huggingface.co',
  'news.ycombinator.com',
  'twitter.com',
];

/** What is wrong with the markup of a page, and which of its links lead nowhere or to a host that is not known. */
async function faultsOf(name: string, text: string, files: ReadonlySet<string>): Promise<string[]> {
  const { results } = await validator.validateString(text, name);
  const messages = results
    .flatMap((result) => result.messages)
    .filter(({ ruleId }) => !name.startsWith('mail/') || ruleId !== 'no-inline-style');
  const links = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href = '']) => href);
  const wrong = links.filter(
    (href) =>
      !KNOWN_HOSTS.some((host) => href.startsWith(`https://${host}/`)) &&
      !files.has(normalize(join(dirname(name), href))),
  );
  return [...messages.map(({ ruleId, message }) => `${ruleId}: ${message}`), ...wrong];
}

async function expectSound(): Promise<void> {
  const files = new Set(Object.keys(await filesBelow(folder.path)));
  const all = await pages();
  expect(all.length).toBeGreaterThan(20);
  for (const [name, text] of all) {
    expect([name, await faultsOf(name, text, files)]).toEqual([name, []]);
  }
}

test('every page is valid HTML, and every link in it leads to a file or to a known host', async () => {
  await run(options(), environment());
  await expectSound();
});

test('so are the pages of all sources', async () => {
  let now = NOW;
  const services = await Services.start(() => now);
  try {
    for (let runs = 0; runs < 2; runs++) {
      await run(readOptions(['--out', folder.path, '--days', '3']), services.environment());
      now += 6 * 3_600_000;
    }
  } finally {
    await services.close();
  }
  expect((await pages()).some(([name]) => name === 'categories/hep-th.html')).toBe(true);
  await expectSound();
});

test('what comes from outside is text, and mathematics can be read', async () => {
  await run(options(), environment());
  for (const [name, text] of await pages()) {
    expect([name, /<script|<img|="javascript:/i.test(text)]).toEqual([name, false]);
  }
  const { 'index.html': start = '' } = Object.fromEntries(await pages());
  expect(start).toContain('Words on ℝ² &lt;script>alert(1)&lt;/script>');
});

test('a page that says the same is not written again', async () => {
  await run(options(), environment());
  const times = async () => {
    const names = await readdir(folder.path, { recursive: true });
    const html = names.filter((name) => name.endsWith('.html'));
    const states = html.map(async (name) => [name, (await stat(join(folder.path, name))).mtimeMs]);
    return Object.fromEntries(await Promise.all(states));
  };
  const before = await times();
  await run(options(), environment(NOW + 3_600_000, false));
  const { 'index.html': first, ...others } = before;
  const { 'index.html': second, ...same } = await times();
  expect(same).toEqual(others);
  expect(second).not.toBe(first);
});

test('a new day is in the calendar of the days before it, and its neighbor leads to it', async () => {
  await run(options(), environment());
  await run(options(), environment(NOW + DAY_MS));
  const all = Object.fromEntries(await pages());
  expect(all['days/2026-11-20.html']).toContain(
    'href="../days/2026-11-25.html" aria-label="November',
  );
  expect(all['days/2026-11-24.html']).toContain('aria-label="Next day"');
  expect(all['days/2026-11-25.html']).not.toContain('aria-label="Next day"');
});

test('a source that is silent is named on the first page', async () => {
  await run(options(), environment());
  await run(options(), environment(NOW + DAY_MS, false));
  const { 'index.html': start = '' } = Object.fromEntries(await pages());
  expect(start).toContain('Hugging Face hasn’t answered since Nov 25, 2026.');
});

/** A day of which nobody knows but the files. */
function longDay(day: string, papers: number): FeedDay {
  return {
    day,
    papers: Array.from({ length: papers }, (_, index) => ({
      arxivId: `2601.${String(index + 1).padStart(5, '0')}`,
      title: `Paper ${index + 1}`,
      authors: ['Ada Example'],
      categories: ['cs.CL'],
      abstract: '',
      links: [],
      counted: [
        { source: 'hacker-news', counts: { points: 500 - index }, observedAt: `${day}T10:00:00Z` },
      ],
      posts: [],
      heat: 99 - Math.floor(index / 3),
    })),
  };
}

test('the page of an old day lists its hottest papers, and only these keep pages of their own', async () => {
  const out = new OutFolder(folder.path);
  const day = addDays('2026-11-24', -89);
  await out.write(`days/${day}.json`, dayJson(longDay(day, 60)));
  await out.write(
    'papers/2601.json',
    JSON.stringify(longDay(day, 60).papers.map(({ arxivId }) => [arxivId, [day]])),
  );
  await run(options(), environment());
  const count = (text = '') => text.split('data-arxiv-id').length - 1;
  const papersOf = (all: readonly (readonly [string, string])[]) =>
    all.filter(([name]) => name.startsWith('papers/2601/')).length;
  const young = await pages();
  expect(count(Object.fromEntries(young)[`days/${day}.html`])).toBe(60);
  expect(papersOf(young)).toBe(60);

  await run(options(), environment(NOW + DAY_MS));
  const old = await pages();
  expect(papersOf(old)).toBe(3);
  const { [`days/${day}.html`]: page = '' } = Object.fromEntries(old);
  expect(count(page)).toBe(10);
  expect(page).toContain('50 more papers are in the Markdown and JSON of this day.');
  expect(page.split('../papers/2601/').length - 1).toBe(3);
});

test('pages that were written day by day are those that are written at once', async () => {
  let now = NOW;
  const services = await Services.start(() => now);
  const all = ['--out', folder.path];
  try {
    for (let runs = 0; runs < 5; runs++) {
      now += 12 * 3_600_000;
      await run(readOptions(all), services.environment());
    }
    const before = await filesBelow(folder.path);
    for (const name of Object.keys(before)) {
      if (/\.html$|^\.state\/site\.json$/.test(name)) await rm(join(folder.path, name));
    }
    await run(readOptions(all), services.environment());
    const after = await filesBelow(folder.path);
    const names = Object.keys({ ...before, ...after }).filter((name) => !name.startsWith('.state'));
    expect(names.filter((name) => name.endsWith('.html')).length).toBeGreaterThan(50);
    expect(names.filter((name) => before[name] !== after[name])).toEqual([]);
  } finally {
    await services.close();
  }
});

test('the pages are the same in every time zone', async () => {
  const zone = process.env.TZ;
  const written: Record<string, string>[] = [];
  try {
    for (const TZ of ['Pacific/Kiritimati', 'America/Adak']) {
      process.env.TZ = TZ;
      const out = join(folder.path, TZ.replace('/', '-'));
      await run({ ...options(), out }, environment(Date.parse('2026-11-24T23:30:00Z')));
      written.push(await filesBelow(out));
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(written[0]?.['index.html']).toContain('Counted Nov 24, 2026');
  expect(written[0]).toEqual(written[1]);
});

test('an archive has its pages, with the days before and after it', async () => {
  await run(options(), environment());
  const said: string[] = [];
  const archive = ['--out', folder.path, '--sources', '', '--archive', 'test/fixtures/digests'];
  await run(readOptions(archive), { ...environment(), say: (line) => said.push(line) });
  const all = Object.fromEntries(await pages());
  const { 'days/2021-03-04.html': day = '', 'years/2021.html': year = '' } = all;
  expect(day).toContain('retweets');
  expect(day).toContain('aria-label="Next day"');
  expect(year).toContain('href="../months/2021-03.html"');
  expect(all['years/2026.html']).toContain('aria-label="Previous year"');
  expect(Object.keys(all).filter((name) => name.startsWith('papers/2103/')).length).toBeGreaterThan(
    0,
  );
  expect(said.some((line) => line.endsWith('passed over'))).toBe(true);
});
