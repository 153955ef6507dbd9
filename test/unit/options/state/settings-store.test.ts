import { describe, expect, test } from 'vitest';
import { type Change, SettingsStore } from '../../../../src/options/state/settings-store.ts';
import { read } from '../../../../src/shared/storage/access.ts';
import { changeSettings, settings } from '../../../../src/shared/storage/settings.ts';
import { FakeArea } from '../../../tools/fake-area.ts';

function openPage(area: FakeArea): SettingsStore {
  const access = {
    read: () => read(area, settings),
    write: (change: Change) => changeSettings(area, change),
  };
  return new SettingsStore(access, () => undefined);
}

const off =
  (category: string): Change =>
  (now) => ({ categoriesOff: [...now.categoriesOff, category] });

describe('settings on a page', () => {
  test('change at once, before they are written', async () => {
    const area = new FakeArea();
    const page = openPage(area);
    const written = page.change(off('cs.CV'));
    expect(page.settings.categoriesOff).toEqual(['cs.CV']);
    expect(area.items.size).toBe(0);
    await written;
    expect((await read(area, settings)).categoriesOff).toEqual(['cs.CV']);
    expect(page.settings.categoriesOff).toEqual(['cs.CV']);
  });

  test('keep a change that is being written when another page is heard of', async () => {
    const page = openPage(new FakeArea());
    const written = page.change(off('cs.CV'));
    page.take(settings.read({ categoriesOff: ['hep-th'] }));
    expect(page.settings.categoriesOff).toEqual(['hep-th', 'cs.CV']);
    await written;
  });

  test('take back a change that could not be written, and say so', async () => {
    const area = new FakeArea();
    const page = openPage(area);
    area.failNextSet = new Error('QUOTA_BYTES quota exceeded');
    await page.change(off('cs.CV'));
    expect(page.failed).toBe(true);
    expect(page.settings.categoriesOff).toEqual([]);
    await page.change(off('cs.LG'));
    expect(page.failed).toBe(false);
  });

  test('of two open pages come to the same end', async () => {
    const area = new FakeArea();
    const [one, other] = [openPage(area), openPage(area)];
    await Promise.all([one.change(off('cs.CV')), other.change(off('cs.LG'))]);
    for (const page of [one, other]) {
      page.take(await read(area, settings));
      expect(page.settings.categoriesOff.toSorted()).toEqual(['cs.CV', 'cs.LG']);
    }
  });
});
