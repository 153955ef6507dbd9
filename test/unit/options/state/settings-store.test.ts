import { describe, expect, test } from 'vitest';
import { type Change, SettingsStore } from '../../../../src/options/state/settings-store.ts';
import { readSettings, SETTINGS_KEY, updateSettings } from '../../../../src/shared/settings.ts';
import { SlowArea } from '../../slow-area.ts';

function openPage(area: SlowArea): SettingsStore {
  const ways = {
    read: () => readSettings(area),
    write: (change: Change) => updateSettings(area, change),
  };
  return new SettingsStore(ways, () => undefined);
}

const off =
  (category: string): Change =>
  (now) => ({ categoriesOff: [...now.categoriesOff, category] });

describe('settings on a page', () => {
  test('change at once, before they are written', async () => {
    const area = new SlowArea();
    const page = openPage(area);
    const written = page.change(off('cs.CV'));
    expect(page.settings.categoriesOff).toEqual(['cs.CV']);
    expect(area.items).toEqual({});
    await written;
    expect((await readSettings(area)).categoriesOff).toEqual(['cs.CV']);
    expect(page.settings.categoriesOff).toEqual(['cs.CV']);
  });

  test('keep a change that is being written when another page is heard of', async () => {
    const page = openPage(new SlowArea());
    const written = page.change(off('cs.CV'));
    page.heard({ [SETTINGS_KEY]: { newValue: { categoriesOff: ['hep-th'] } } });
    expect(page.settings.categoriesOff).toEqual(['hep-th', 'cs.CV']);
    await written;
  });

  test('take back a change that could not be written, and say so', async () => {
    const area = new SlowArea();
    const page = openPage(area);
    area.failNextSet = new Error('QUOTA_BYTES quota exceeded');
    await page.change(off('cs.CV'));
    expect(page.failed).toBe(true);
    expect(page.settings.categoriesOff).toEqual([]);
    await page.change(off('cs.LG'));
    expect(page.failed).toBe(false);
  });

  test('of two open pages come to the same end', async () => {
    const area = new SlowArea();
    const [one, other] = [openPage(area), openPage(area)];
    await Promise.all([one.change(off('cs.CV')), other.change(off('cs.LG'))]);
    for (const page of [one, other]) {
      page.heard({ [SETTINGS_KEY]: { newValue: area.items[SETTINGS_KEY] } });
      expect(page.settings.categoriesOff.toSorted()).toEqual(['cs.CV', 'cs.LG']);
    }
  });
});
