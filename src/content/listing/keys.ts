import type { Keys } from '../../shared/settings.ts';
import type { LiveApi } from '../live-api.ts';
import { onUser } from './dom.ts';
import { isTyping } from './typing.ts';

export type Action = keyof Keys;

/** Actions that open a page; with Shift they open it in a new tab. */
const OPENS_PAGE: readonly Action[] = ['abstract', 'pdf', 'html'];

/** The actions of keys. */
export interface Command {
  action: Action;
  newTab: boolean;
}

/** The action of a key; null for other keys, and for keys with a modifier except Shift. */
export function commandOf(event: KeyboardEvent, keys: Keys): Command | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return null;
  const lower = event.key.toLowerCase();
  const actions = (Object.keys(keys) as Action[]).filter((action) => keys[action] !== '');
  const plain = event.shiftKey ? [event.key] : [event.key, lower];
  const action = actions.find((one) => plain.includes(keys[one]));
  if (action !== undefined) return { action, newTab: false };
  const shifted = event.shiftKey && OPENS_PAGE.find((one) => keys[one] === lower);
  return shifted ? { action: shifted, newTab: true } : null;
}

/** Runs the actions of keys. `run` returns true if the key had an effect. */
export function listenToKeys(live: LiveApi, run: (command: Command) => boolean): void {
  const press = (event: KeyboardEvent) => {
    const { keys, keysOn } = live.settings;
    if (!keysOn || event.defaultPrevented || isTyping(event)) return;
    const command = commandOf(event, keys);
    if (command === null) return;
    if (event.repeat && command.action !== 'next' && command.action !== 'previous') return;
    if (run(command)) event.preventDefault();
  };
  onUser(document, 'keydown', press, { signal: live.signal });
}
