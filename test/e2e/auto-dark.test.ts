import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openWorld, type World } from './harness/index.ts';

let world: World;

describe.skipIf(inject('engine') === 'firefox')(
  'Chrome’s automatic dark theme (Firefox has none)',
  () => {
    beforeAll(async () => {
      world = await openWorld({
        args: ['--enable-features=WebContentsForceDark', '--force-dark-mode'],
      });
    });
    afterAll(() => world.close());

    test('is noticed, and digits of the hottest pill keep their contrast', async () => {
      const page = await world.listing('/list/cs.CV/new');
      await page.waitForSelector('html[data-hot-papers-theme="dark"] .hot-papers-badge');
      const ratio = await page.$eval('.hot-papers-badge', (badge) => {
        badge.setAttribute('data-level', '5');
        badge.removeAttribute('data-seen');
        const pill = badge.querySelector('.hot-papers-open') as Element;
        const { color, backgroundColor } = getComputedStyle(pill);
        // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
        const luminance = (rgb: string) => {
          const [r = 0, g = 0, b = 0] = (rgb.match(/[\d.]+/g) ?? []).map((part) => {
            const value = Number(part) / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const [dark = 0, light = 0] = [color, backgroundColor].map(luminance).sort((a, b) => a - b);
        return (light + 0.05) / (dark + 0.05);
      });
      expect(ratio).toBeGreaterThan(4.5);
      expect(ratio).toBeLessThan(21);
    });
  },
);
