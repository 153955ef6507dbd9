import { describe, expect, test } from 'vitest';
import {
  changeSettings,
  completeSettings,
  DEFAULTS,
  readSettings,
  SETTINGS_KEY,
  updateSettings,
} from '../../src/shared/settings.ts';
import { SlowArea } from './slow-area.ts';

describe('stored settings', () => {
  test('are completed with the defaults', () => {
    expect(completeSettings(undefined)).toEqual(DEFAULTS);
    expect(completeSettings({ badgeFrom: 3 })).toEqual({ ...DEFAULTS, badgeFrom: 3 });
  });

  test('of an unknown name or another type are left out', () => {
    expect(completeSettings({ badgeFrom: '3', categoriesOff: 'cs.CV', nonsense: 1 })).toEqual(
      DEFAULTS,
    );
  });
});

describe('changing settings', () => {
  test('keeps what the change does not name', async () => {
    const area = new SlowArea();
    await changeSettings(area, { badgeFrom: 2 });
    await changeSettings(area, { bar: false });
    expect(area.items[SETTINGS_KEY]).toEqual({ badgeFrom: 2, bar: false });
  });

  test('loses no switch when several change at once', async () => {
    const area = new SlowArea();
    const off = (category: string) =>
      updateSettings(area, (now) => ({ categoriesOff: [...now.categoriesOff, category] }));
    await Promise.all([off('cs.CV'), off('cs.LG'), off('hep-th')]);
    expect((await readSettings(area)).categoriesOff).toEqual(['cs.CV', 'cs.LG', 'hep-th']);
  });

  test('goes on after a change that failed', async () => {
    const area = new SlowArea();
    area.failNextSet = new Error('QUOTA_BYTES quota exceeded');
    const failed = changeSettings(area, { badgeFrom: 2 });
    const next = changeSettings(area, { badgeFrom: 3 });
    await expect(failed).rejects.toThrow('quota');
    await next;
    expect((await readSettings(area)).badgeFrom).toBe(3);
  });
});
