import { DEFAULTS, type Keys } from '../../shared/settings.ts';

export type KeyAction = keyof Keys;

export const KEY_ACTIONS = Object.keys(DEFAULTS.keys) as KeyAction[];

/** The key pressed for a shortcut. */
export type Pressed =
  | { kind: 'key'; key: string }
  | { kind: 'off' }
  | { kind: 'cancel' }
  /** A key that shortcuts cannot use, such as Enter or Ctrl+S. */
  | { kind: 'unfit' }
  /** Only a modifier so far. */
  | { kind: 'waiting' };

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead']);

/** Accepts single printable characters as typed, so that `?` works on every keyboard layout. */
export function pressed({ key, ctrlKey, metaKey, altKey }: KeyPress): Pressed {
  if (MODIFIERS.has(key)) return { kind: 'waiting' };
  if (ctrlKey || metaKey || altKey) return { kind: 'unfit' };
  if (key === 'Escape' || key === 'Tab') return { kind: 'cancel' };
  if (key === 'Backspace' || key === 'Delete') return { kind: 'off' };
  return [...key].length === 1 && key !== ' ' ? { kind: 'key', key } : { kind: 'unfit' };
}

/** Another action with the same key, or null. */
export function sharer(keys: Keys, action: KeyAction, key = keys[action]): KeyAction | null {
  if (key === '') return null;
  return KEY_ACTIONS.find((other) => other !== action && keys[other] === key) ?? null;
}
