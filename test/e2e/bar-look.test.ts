import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';
import { openListing, tidy } from './listing-tools.ts';

const NEW = '/list/cs.CV/new';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => tidy(world));

/** How far badges that have wrapped are from the text above them, the least first. */
function gaps(page: Page): Promise<number[]> {
  return page.$$eval('.hot-papers-badge', (badges) =>
    badges
      .flatMap((badge) => {
        const row = badge.closest('dt');
        const pill = badge.querySelector('.hot-papers-open')?.getBoundingClientRect();
        if (!row || !pill) return [];
        const range = document.createRange();
        range.setStart(row, 0);
        range.setEndBefore(badge);
        return [...range.getClientRects()]
          .filter(({ bottom, width }) => width > 0 && bottom < pill.bottom - pill.height / 2)
          .map(({ bottom }) => pill.top - bottom);
      })
      .sort((a, b) => a - b),
  );
}

test('wrapped badges keep off the line above', async () => {
  const page = await openListing(world, NEW, { width: 320, height: 800 });
  await expect.poll(async () => (await gaps(page)).length).toBeGreaterThan(3);
  // Room for the ring of a badge whose panel is open.
  expect((await gaps(page))[0]).toBeGreaterThanOrEqual(3);
});

test('forced colours show the track of the slider', async () => {
  const page = await openListing(world, NEW);
  // Firefox offers no way to ask for them.
  if (world.engine === 'chromium') {
    const features = [{ name: 'forced-colors', value: 'active' }];
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features });
  }
  const drawn = await page.waitForFunction(() => {
    const slider = document
      .getElementById('hot-papers-bar')
      ?.shadowRoot?.querySelector('input[type=range]')
      ?.getBoundingClientRect();
    return slider && slider.width > 0 ? { ...slider.toJSON() } : null;
  });
  const box: DOMRect = await drawn.jsonValue();
  // The right half, where the thumb is not, and below the steps that are drawn above the track.
  const clip = { x: box.x + box.width / 2, y: box.y + 17.5, width: box.width / 2 - 2, height: 8 };
  const shot = await page.screenshot({ clip, encoding: 'base64' });
  const shades = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const paper = canvas.getContext('2d');
    paper?.drawImage(image, 0, 0);
    const pixels = paper?.getImageData(0, 0, image.width, image.height).data ?? [];
    return new Set([...pixels].filter((_, index) => index % 4 === 1)).size;
  }, shot);
  expect(shades).toBeGreaterThan(1);
});
