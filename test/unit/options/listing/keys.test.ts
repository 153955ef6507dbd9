import { describe, expect, test } from 'vitest';
import { pressed, sharer } from '../../../../src/options/listing/keys.ts';
import { DEFAULTS } from '../../../../src/shared/settings.ts';

const press = (key: string, more: object = {}) =>
  pressed({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('a pressed key', () => {
  test.each(['n', 'N', '?', 'ö', 'し', ','])('%s is taken', (key) => {
    expect(press(key)).toEqual({ kind: 'key', key });
  });

  test.each([
    ['Enter', 'unfit'],
    [' ', 'unfit'],
    ['F1', 'unfit'],
    ['ArrowDown', 'unfit'],
    ['Escape', 'cancel'],
    ['Tab', 'cancel'],
    ['Backspace', 'off'],
    ['Delete', 'off'],
    ['Shift', 'waiting'],
    ['Control', 'waiting'],
    ['Dead', 'waiting'],
  ])('%s is %s', (key, kind) => {
    expect(press(key).kind).toBe(kind);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s is left to browser and page', (modifier) => {
    expect(press('s', { [modifier]: true }).kind).toBe('unfit');
  });
});

describe('a key that two actions share', () => {
  test('is told', () => {
    expect(sharer(DEFAULTS.keys, 'next', 'p')).toBe('previous');
    expect(sharer({ ...DEFAULTS.keys, next: 'p' }, 'previous')).toBe('next');
  });

  test('is no other case of it, nor itself, nor a key that is off', () => {
    expect(sharer(DEFAULTS.keys, 'next', 'P')).toBeNull();
    expect(sharer(DEFAULTS.keys, 'next')).toBeNull();
    expect(sharer({ ...DEFAULTS.keys, next: '', previous: '' }, 'next')).toBeNull();
  });
});
