import { describe, expect, test, vi } from 'vitest';
import { DEFAULTS } from '../../../../src/shared/settings.ts';

vi.stubGlobal('chrome', {});
const { commandOf } = await import('../../../../src/content/listing/keys.ts');

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  commandOf({ key, ...more } as KeyboardEvent, DEFAULTS.keys)?.action ?? null;

describe('a key', () => {
  test('stands for what the settings say', () => {
    expect(['n', 'p', 'o', 's', 'a', 'f', 'x', 'h', '?'].map((key) => press(key))).toEqual([
      'next',
      'previous',
      'open',
      'save',
      'abstract',
      'pdf',
      'html',
      'order',
      'help',
    ]);
    expect(press('y')).toBeNull();
  });

  test('works with caps lock, and with the shift that a sign needs', () => {
    expect(press('N')).toBe('next');
    expect(press('?', { shiftKey: true })).toBe('help');
  });

  test.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing'])('is none of ours with %s', (name) => {
    expect(press('n', { [name]: true })).toBeNull();
  });

  test('is another one with shift', () => {
    expect(press('N', { shiftKey: true })).toBeNull();
  });

  test.each([
    ['A', 'abstract'],
    ['F', 'pdf'],
    ['X', 'html'],
  ])('%s with shift opens the page in a new tab', (key, action) => {
    const event = { key, shiftKey: true } as KeyboardEvent;
    expect(commandOf(event, DEFAULTS.keys)).toEqual({ action, newTab: true });
    const keys = { ...DEFAULTS.keys, save: key };
    expect(commandOf(event, keys)).toEqual({ action: 'save', newTab: false });
  });

  test('that is switched off does nothing', () => {
    const keys = { ...DEFAULTS.keys, next: '' };
    expect(commandOf({ key: 'n' } as KeyboardEvent, keys)).toBeNull();
    expect(commandOf({ key: '' } as KeyboardEvent, keys)).toBeNull();
  });
});
