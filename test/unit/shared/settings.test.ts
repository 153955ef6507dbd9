import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeBadgeSettings } from '../../../src/shared/badge-settings.ts';
import { completeSettings, DEFAULTS, type Settings } from '../../../src/shared/settings.ts';

describe('stored settings', () => {
  test('are completed with the defaults', () => {
    expect(completeSettings(undefined)).toEqual(DEFAULTS);
    expect(completeSettings({ badgeFrom: 3 })).toEqual({ ...DEFAULTS, badgeFrom: 3 });
  });

  test('are completed at every level', () => {
    const { keys } = completeSettings({ keys: { next: 'j', help: 7 } });
    expect(keys).toEqual({ ...DEFAULTS.keys, next: 'j' });
  });

  test('of an unknown name or another type are left out', () => {
    const stored = { badgeFrom: '3', categoriesOff: 'cs.CV', keys: [], nonsense: 1 };
    expect(completeSettings(stored)).toEqual(DEFAULTS);
  });

  test('that are lists keep the members that fit', () => {
    const stored = {
      categoriesOff: ['cs.CV', 3, null, ['cs.LG'], 'hep-th'],
      badgeSourcesOff: ['bluesky', 'toString', 'myspace'],
      sourcesOn: ['archive', 'hot-papers', {}],
    };
    expect(completeSettings(stored)).toMatchObject({
      categoriesOff: ['cs.CV', 'hep-th'],
      badgeSourcesOff: ['bluesky'],
      sourcesOn: ['archive'],
    });
  });

  test('that are one of some values are no others', () => {
    const stored = {
      badgeTheme: 'pink',
      seen: 'hidden',
      order: '',
      language: '../de',
      badgeFrom: 9,
    };
    expect(completeSettings(stored)).toEqual(DEFAULTS);
    expect(completeSettings({ badgeFrom: 2.5 }).badgeFrom).toBe(0);
    expect(completeSettings({ keys: { next: 'Enter' } }).keys.next).toBe('n');
  });
});

const CHOICES: Partial<Record<string, readonly unknown[]>> = {
  badgeTheme: ['page', 'light', 'dark'],
  seen: ['dim', 'show', 'hide'],
  order: ['arxiv', 'hottest'],
  badgeFrom: [0, 1, 2, 3, 4, 5],
};

/** Values as they could be stored, those that fit among them. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(...Object.values(CHOICES).flatMap((values) => values ?? [])),
  fc.array(fc.oneof(fc.jsonValue(), fc.constantFrom('bluesky', 'archive', 'cs.CV'))),
);
const stored = fc.record(
  Object.fromEntries(
    Object.keys(DEFAULTS).map((name) => [
      name,
      name === 'keys'
        ? fc.oneof(anything, fc.dictionary(fc.constantFrom('next', 'help'), anything))
        : anything,
    ]),
  ),
  { requiredKeys: [] },
);

test('whatever is stored, the settings have the form of the defaults, and what fits is kept', () => {
  fc.assert(
    fc.property(fc.oneof(stored, fc.jsonValue()), (odd) => {
      const settings = completeSettings(odd);
      expectForm(settings);
      expect(completeSettings(settings)).toEqual(settings);
      expect(settings).toMatchObject(completeBadgeSettings(odd));
      expect(completeSettings(undefined)).toEqual(DEFAULTS);
    }),
    { numRuns: 500 },
  );
});

function expectForm(settings: Settings): void {
  expect(Object.keys(settings)).toEqual(Object.keys(DEFAULTS));
  for (const [name, value] of Object.entries(settings)) {
    const standard: unknown = Object.entries(DEFAULTS).find(([other]) => other === name)?.[1];
    expect([name, Array.isArray(value), typeof value]).toEqual([
      name,
      Array.isArray(standard),
      typeof standard,
    ]);
    if (Array.isArray(value)) for (const member of value) expect(typeof member).toBe('string');
    const choices = CHOICES[name];
    if (choices !== undefined) expect(choices).toContain(value);
  }
  expect(Object.keys(settings.keys)).toEqual(Object.keys(DEFAULTS.keys));
  for (const key of Object.values(settings.keys)) expect([...key].length).toBeLessThan(2);
}
