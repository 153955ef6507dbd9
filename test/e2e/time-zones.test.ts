import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import { openListing, openPanel, panelSays } from './listing-tools.ts';
import { waitForText } from './options-tools.ts';
import { ask, hotPapers, importAll, openList, waitForIds } from './popup/kit.ts';
import { idOfToday, utcDay } from './services.ts';

const HOUR_MS = 3_600_000;
const LISTING = '/list/cs.CV/new';
/** At the first instant it is the day before at UTC−10, at the second the day after at UTC+13. */
const COUNTED = [
  { id: idOfToday(401), hour: '05:00:00' },
  { id: idOfToday(402), hour: '21:00:00' },
];
const LATER = [idOfToday(501), idOfToday(502)];
const paper = (id: string, retweets: number) => ({
  id,
  title: `About ${id}`,
  retweets,
  favorites: 1,
});

const format = (
  day: string | number,
  month: 'short' | 'long' = 'short',
  weekday?: 'short',
): string =>
  new Intl.DateTimeFormat('en-US', {
    ...(weekday && { weekday }),
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));

const ZONES = [
  { timeZone: 'Pacific/Tongatapu', hours: 13 },
  { timeZone: 'Pacific/Honolulu', hours: -10 },
];

describe.each(ZONES)('$timeZone', ({ timeZone, hours }) => {
  let world: World;
  let page: Page;
  const today = utcDay();
  const yesterday = utcDay(1);
  /** What the reader's clock shows at an hour of yesterday (UTC), as if it were UTC. */
  const clockAt = (hour: string) => Date.parse(`${yesterday}T${hour}Z`) + hours * HOUR_MS;

  beforeAll(async () => {
    world = await openWorld({ timeZone });
    page = await world.extensionPage('popup.html');
    await page.waitForSelector('[data-arxiv-id]');
    await ask(page, 'clear', {});
    // With these, a single paper of today is less than a quarter of the day before.
    const fill = [1, 2, 3, 4].map((number) => paper(idOfToday(600 + number), 5));
    const [early = '', late = ''] = COUNTED.map(({ id }) => id);
    const { file, text } = hotPapers(yesterday, [paper(early, 500), ...fill, paper(late, 400)]);
    const [first = '', ...rest] = text.split('21:00:00)');
    await importAll(page, [{ file, text: `${first}05:00:00)${rest.join('21:00:00)')}` }]);
    const rows = COUNTED.map(
      ({ id }) =>
        `<dt><a name="item">[1]</a> <a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt>
         <dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> About ${id}</div>
         <div class="list-authors"><a href="/a">Ada Lovelace</a></div></div></dd>`,
    );
    world.internet.arxiv.serve(
      LISTING,
      `<!DOCTYPE html><title>list</title><div id="dlpage"><dl id="articles">${rows.join('')}</dl></div>`,
    );
  });
  afterAll(() => world.close());

  test.each(COUNTED)('popup, badge and panel name one day for $hour UTC', async ({ id, hour }) => {
    const at = clockAt(hour);
    const day = format(at);
    const popup = await openList(world);
    await popup.waitForSelector(`[data-arxiv-id="${id}"] .count[aria-label$="counted ${day}"]`);
    await popup.close();
    const listing = await openListing(world, LISTING);
    await listing.waitForSelector(
      `.hot-papers-badge[data-arxiv-id="${id}"] [aria-label*="counted ${format(at, 'long')}."]`,
    );
    await openPanel(listing, id);
    await panelSays(listing, day);
    await listing.close();
  });

  test('the popup opens on a day that has papers worth opening', async () => {
    const opened = async (day: string) => {
      const popup = await openList(world);
      await waitForText(popup, 'h1', format(day, 'short', 'short'));
      return popup;
    };
    const onlyDay = await opened(yesterday);
    await onlyDay.waitForSelector('[aria-label="Next day"][disabled]');
    await onlyDay.close();
    await importAll(page, [
      hotPapers(
        today,
        LATER.slice(0, 1).map((id) => paper(id, 9)),
      ),
    ]);
    await (await opened(yesterday)).close();
    await importAll(page, [
      hotPapers(
        today,
        LATER.map((id) => paper(id, 9)),
      ),
    ]);
    const latest = await opened(today);
    await waitForIds(latest, LATER);
    await latest.waitForSelector('[aria-label="Next day"][disabled]');
    await latest.close();
  });
});
