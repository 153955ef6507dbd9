import type { ListModel } from './model.ts';
import { placeFromHash, placeToHash } from './place.ts';

/** Keeps the full page's URL in sync with its place, so that the browser's back button works. */
export function followHash(model: ListModel): void {
  let { view, day } = model.state.place;
  model.onPlace = (place) => {
    const hash = `#${placeToHash(place)}`;
    if (hash === (location.hash || '#')) return;
    // The whole query is one history entry, not each letter.
    const moved = place.view !== view || place.day !== day;
    ({ view, day } = place);
    if (moved) history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
  };
  addEventListener('popstate', () => {
    const place = placeFromHash(location.hash);
    ({ view, day } = place);
    if (placeToHash(place) !== placeToHash(model.state.place)) model.show(place);
  });
}
