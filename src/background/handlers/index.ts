import type { Handlers } from '../../shared/messages.ts';
import { data } from './data.ts';
import { listings } from './listings.ts';
import { lists } from './lists.ts';
import type { Parts } from './parts.ts';
import { sources } from './sources.ts';

/** One handler per message. */
export function createHandlers(parts: Parts): Handlers {
  return { ...lists(parts), ...listings(parts), ...sources(parts), ...data(parts) };
}
