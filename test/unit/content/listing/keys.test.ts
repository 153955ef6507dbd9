import { describe, expect, test, vi } from 'vitest';
import { DEFAULTS } from '../../../../src/shared/settings.ts';

vi.stubGlobal('chrome', {});
const { actionOf } = await import('../../../../src/content/listing/keys.ts');

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  actionOf({ key, ...more } as KeyboardEvent, DEFAULTS.keys);

describe('a key', () => {
  test('stands for what the settings say', () => {
    expect(['n', 'p', 'o', 's', 'a', 'f', 'h', '?'].map((key) => press(key))).toEqual([
      'next',
      'previous',
      'open',
      'save',
      'abstract',
      'pdf',
      'order',
      'help',
    ]);
    expect(press('x')).toBeNull();
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

  test('that is switched off does nothing', () => {
    const keys = { ...DEFAULTS.keys, next: '' };
    expect(actionOf({ key: 'n' } as KeyboardEvent, keys)).toBeNull();
    expect(actionOf({ key: '' } as KeyboardEvent, keys)).toBeNull();
  });
});
