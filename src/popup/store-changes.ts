import { type Surroundings, writeCachedList } from './cached-list.ts';
import type { ListModel } from './model.ts';
import { type Surface, writeChoices, writePlace } from './storage.ts';

/** The delay after a change, so that it is painted first. Scrolling must also stop for this long. */
const SETTLE_MS = 150;

/**
 * Stores the user's place and the list after each change, because a popup can close at any time.
 * @param around the data needed to render the list; null until it is loaded. Nothing is stored without it.
 */
export function storeChanges(
  model: ListModel,
  surface: Surface,
  around: () => Surroundings | null,
): () => void {
  let { place, choices, papers } = model.state;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    if (around() === null) return;
    if (place !== model.state.place) writePlace(surface, model.state.place);
    if (choices !== model.state.choices) writeChoices(model.state.choices);
    ({ place, choices } = model.state);
  };
  const writeAll = () => {
    write();
    const known = around();
    if (papers === model.state.papers || known === null) return;
    // An incomplete list is written again at the next change, or when the page closes.
    if (writeCachedList(surface, model.state, known)) ({ papers } = model.state);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(writeAll, SETTLE_MS);
  };
  addEventListener('pagehide', writeAll);
  addEventListener('scroll', later, { capture: true, passive: true });
  return () => {
    write();
    later();
  };
}
