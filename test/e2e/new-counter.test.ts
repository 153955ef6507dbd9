import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPage } from '../fixtures/pages/index.ts';
import { buildOfChangedSource } from './changed-source.ts';
import { openWorld, type World } from './harness/index.ts';
import { openPanel, panelSays, panelText } from './listing-tools.ts';
import { idOfToday, utcDay } from './services.ts';

/*
 * A new counter, added as CONTRIBUTING says: a file for its format and one for its source, each with its line in a list;
 * a row in the table of sources, a line per count, and texts. Every page shows it.
 */

const HOST = 'example.org';
const ID = idOfToday(301);
const LISTING = '/list/cs.CL/new';

const FORMAT = `
import { parseArxivId } from '../arxiv-id.ts';
import type { ReadContext, ReadResult } from '../digest.ts';
import { emptyDraft, finishEntries } from './draft.ts';
import type { Format } from './format.ts';
import { countsOf, digestDay, objectOf, objectsOf, parseJson, textOf } from './json.ts';
import { Report } from './report.ts';

export const starGazersJson: Format = {
  recognizes: (text) => text.startsWith('{"gazers":'),
  read,
};

function read(text: string, context: ReadContext): ReadResult {
  const report = new Report();
  const day = digestDay(context, []);
  const drafts = objectsOf(objectOf(parseJson(text))?.gazers).flatMap((paper, index) => {
    const id = parseArxivId(textOf(paper.id));
    if (id === null) return [];
    const draft = emptyDraft(index + 1, textOf(paper.title), 0);
    const { entry } = draft;
    entry.arxivId = id;
    entry.counts = countsOf({ stars: paper.stars });
    entry.observedAt = context.observedAt ?? null;
    entry.posts = [
      {
        url: textOf(paper.post),
        author: 'Gail Gazer',
        handle: '',
        day,
        text: 'Seen by many',
        lang: 'en',
      },
    ];
    return [draft];
  });
  const entries = finishEntries(drafts, report);
  return {
    digest: { format: 'star-gazers-json', source: 'star-gazers', list: '', day, title: '', entries },
    warnings: report.warnings,
  };
}
`;

const SOURCE = `
import type { DailySource } from './source.ts';

export const starGazers: DailySource = {
  id: 'star-gazers',
  counter: 'star-gazers',
  host: '${HOST}',
  home: 'https://${HOST}/',
  attribution: 'sourcesStarGazersBy',
  counts: 'sourcesStarGazersCounts',
  coverage: 'sourcesStarGazersCovers',
  format: 'star-gazers-json',
  permission: null,
  schedule: [120],
  catchUp: 1,
  spacing: 500,
  requests: (day) => [\`https://${HOST}/\${day}.json\`],
};
`;

const ROW = `
  'star-gazers': { scored: ['stars'], posts: ['${HOST}'], trust: 1, daily: 'on' },`;

const UI_TEXTS = `
  "uiSourceStarGazers": { "message": "Star Gazers" },
  "uiMarkStarGazers": { "message": "SG" },
  "uiCountStars": { "message": "stars" },
  "uiStarsOne": { "message": "$1 star" },
  "uiStarsOther": { "message": "$1 stars" },`;

const SOURCE_TEXTS = `
  "sourcesStarGazersBy": { "message": "Made up." },
  "sourcesStarGazersCounts": { "message": "stars" },
  "sourcesStarGazersCovers": { "message": "All papers" },`;

let folder: string | undefined;
let world: World;

beforeAll(async () => {
  folder = await buildOfChangedSource({
    added: {
      'src/core/formats/star-gazers-json.ts': FORMAT,
      'src/sources/star-gazers.ts': SOURCE,
    },
    inserted: {
      'src/core/source-table.ts': [['\n  arxiv:', ROW]],
      'src/core/counts.ts': [['\n} satisfies', "\n  stars: '▲',"]],
      'src/core/formats/formats.ts': [
        ['import { twitter', "import { starGazersJson } from './star-gazers-json.ts';\n"],
        ["\n  'bluesky-json'", "\n  'star-gazers-json': starGazersJson,"],
      ],
      'src/sources/registry.ts': [
        ['import { templateProblem', "import { starGazers } from './star-gazers.ts';\n"],
        ['\n  archive,', '\n  starGazers,'],
      ],
      'assets/_locales/en/ui.json': [['\n  "uiSourceArxiv"', UI_TEXTS]],
      'assets/_locales/en/sources.json': [['\n  "sourcesHuggingFaceBy"', SOURCE_TEXTS]],
    },
  });
  world = await openWorld({ installed: false, out: join(folder, 'dist') });
  world.internet.onJson(HOST, ({ pathname }) =>
    pathname === `/${utcDay()}.json`
      ? { gazers: [{ id: ID, title: 'Stars', stars: 1234, post: `https://${HOST}/p/1` }] }
      : { gazers: [] },
  );
  const paper = { id: ID, title: 'Stars', authors: ['Ada Example'], subjects: ['cs.CL'] };
  world.internet.arxiv.serve(LISTING, listPage({ title: 'New', sections: [{ papers: [paper] }] }));
  await world.install();
}, 240_000);
afterAll(async () => {
  await world?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

async function textOf(page: Page, selector: string): Promise<string> {
  await page.waitForSelector(selector);
  return await page.$eval(selector, (element) => element.textContent?.trim() ?? '');
}

test('the options page has a card, a switch of badges and a source to delete', async () => {
  const page = await world.extensionPage('options.html');
  await page.waitForSelector('[data-source="star-gazers"] .st[data-status="ok"]');
  expect(await textOf(page, '.src[data-source="star-gazers"] h3')).toContain('Star Gazers');
  expect(await textOf(page, '.chip[data-source="star-gazers"]')).toBe('Star Gazers');
  expect(await textOf(page, '#source-to-delete option[value="star-gazers"]')).toBe('Star Gazers');
  await page.close();
});

test('the popup lists its papers, counts and posts', async () => {
  // A day with one paper is not the one that the popup opens with.
  const page = await world.extensionPage(`hot.html#day=${utcDay()}`);
  const row = `[data-arxiv-id="${ID}"]`;
  expect(await textOf(page, `${row} .count`)).toBe('SG 1,234');
  expect(await textOf(page, `${row} .heat`)).toBe('1.2k');
  expect(await textOf(page, '.chip[data-source="star-gazers"]')).toBe('Star Gazers 1');
  await page.close();
});

test('badge and panel show its counts', async () => {
  const page = await world.listing(LISTING);
  expect(await textOf(page, '.hot-papers-open')).toBe('SG▲1.2k');
  const clip = await page.$eval('.hot-papers-i', (icon) => getComputedStyle(icon).clipPath);
  expect(clip).toContain('path(');
  await openPanel(page, ID);
  await panelSays(page, 'Seen by many');
  const text = await panelText(page);
  for (const words of ['Star Gazers', '1,234 stars', 'Open on Star Gazers']) {
    expect(text).toContain(words);
  }
  await page.close();
});
