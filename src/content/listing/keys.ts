import type { Keys } from '../../shared/settings.ts';
import type { Shared } from '../shared.ts';
import { isTyping } from './typing.ts';

export type Action = keyof Keys;

/** What a key stands for; null for all others, and for all keys with a modifier but Shift. */
export function actionOf(event: KeyboardEvent, keys: Keys): Action | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const pressed = [event.key, event.shiftKey ? event.key : event.key.toLowerCase()];
  for (const [action, key] of Object.entries(keys)) {
    if (key !== '' && pressed.includes(key)) return action as Action;
  }
  return null;
}

/** Runs what the reader's keys stand for. True means that the key was of use. */
export function listenToKeys(shared: Shared, run: (action: Action) => boolean): void {
  const press = (event: KeyboardEvent) => {
    const { keys, keysOn } = shared.settings;
    if (!keysOn || event.defaultPrevented || isTyping(event)) return;
    const action = actionOf(event, keys);
    if (action === null || (event.repeat && action !== 'next' && action !== 'previous')) return;
    if (run(action)) event.preventDefault();
  };
  document.addEventListener('keydown', press, { signal: shared.signal });
}
